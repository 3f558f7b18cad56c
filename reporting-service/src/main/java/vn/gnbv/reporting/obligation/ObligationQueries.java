package vn.gnbv.reporting.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.reporting.closing.PeriodClosings;

/**
 * Reads obligations for the two who may see them, the reporter and the receiver, and for who took everything over from one
 * of them: what was fulfilled stays on record with whom it was.
 */
@ApplicationScoped
class ObligationQueries {

    /** What a list is narrowed by; null means any. */
    record Filter(
            @Nullable UUID regimeId,
            @Nullable UUID planId,
            @Nullable String periodKey,
            @Nullable UUID reporterOrganisationId,
            Obligation.@Nullable State state,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            boolean overdue,
            boolean successorUnknown) {}

    /** Owed on a day after its last good one, and not handed in; one that was sent back has the day of its return. */
    private static final String OVERDUE = """
            state = 'OPEN' and due_date < ?::date and not exists (
              select from reports r where r.obligation_id = o.id and r.supplement = 0
                and (r.state = 'SUBMITTED' or r.state = 'RETURNED' and r.new_due_date >= ?::date))""";

    private static final String OBLIGATIONS = """
            with seeing as materialized (select with_predecessors(?::uuid) as ids)
            select * from obligations o""";

    /** Who may see an obligation: reporter, receiver, by way of whom it goes, and to whom it goes besides. */
    private static final String SEEN = """
            reporter_organisation_id = any ({ids}) or receiver_organisation_id = any ({ids})
              or via_organisation_id = any ({ids}) or also_to_organisation_ids && ({ids})""".replace("{ids}", "(select ids from seeing)::uuid[]");

    private final Database database;

    ObligationQueries(Database database) {
        this.database = database;
    }

    @Nullable
    ObligationView find(UUID id, @Nullable UUID organisation) {
        return Query.of(OBLIGATIONS, organisation)
                .where("id = ?", id)
                .where(SEEN)
                .first(database, ObligationView::of)
                .orElse(null);
    }

    /**
     * One that is held until the transaction ends.
     *
     * @param closedAt when its period was closed; null while something is taken for it
     */
    record Held(ObligationView obligation, @Nullable Instant closedAt) {}

    /** Looking comes after holding, in a statement of its own that sees what was closed until then. */
    @Nullable
    Held hold(UUID id) {
        var held = database.rows(
                "select id from obligations where id = ? for no key update; select o.*, " + PeriodClosings.CLOSED_AT
                        + " as closed_at from obligations o where o.id = ?",
                row -> Optional.ofNullable(
                        row.getMetaData().getColumnCount() == 1
                                ? null
                                : new Held(ObligationView.of(row), Database.instant(row, "closed_at"))),
                id,
                id);
        return held.isEmpty() ? null : held.getLast().orElseThrow();
    }

    List<String> periodsOf(UUID regime) {
        return database.rows(
                "select distinct period_key from obligations where regime_id = ? order by 1",
                row -> row.getString(1),
                regime);
    }

    List<ObligationService.Due> due(LocalDate until, @Nullable UUID after, int limit) {
        return database.rows(
                """
                select o.id, due.due_date, o.reminded_due_date, o.reminded_days_left
                from obligations o
                left join reports r on r.obligation_id = o.id and r.supplement = 0
                cross join lateral (
                  select case when r.state = 'RETURNED' then greatest(o.due_date, r.new_due_date) else o.due_date end)
                  due (due_date)
                where o.state = 'OPEN' and not o.retrospective and o.due_date <= ?::date and due.due_date <= ?::date
                  and coalesce(r.state, '') <> 'SUBMITTED' and (?::uuid is null or o.id > ?::uuid)
                  and\s""" + PeriodClosings.TAKEN + """

                order by o.id limit ?""",
                row -> new ObligationService.Due(
                        row.getObject("id", UUID.class),
                        row.getObject("due_date", LocalDate.class),
                        row.getObject("reminded_due_date", LocalDate.class),
                        row.getObject("reminded_days_left", Integer.class)),
                until,
                until,
                after,
                after,
                limit);
    }

    /** Those whose report has been begun. */
    Set<UUID> begun(Collection<UUID> obligations) {
        return Set.copyOf(database.rows(
                "select obligation_id from reports where obligation_id = any (?)",
                row -> row.getObject(1, UUID.class),
                (Object) obligations.toArray(UUID[]::new)));
    }

    /** Stands in a list for the due date of what has none: after all that has one. */
    static final LocalDate NO_DUE_DATE = LocalDate.of(9999, 12, 31);

    /**
     * Sorted by due date, then id; what has no due date comes last.
     *
     * @param everybody whether the caller sees those of all organisations
     */
    List<ObligationView> list(
            @Nullable UUID organisation,
            boolean everybody,
            Filter filter,
            LocalDate today,
            @Nullable LocalDate afterDueDate,
            @Nullable UUID afterId,
            int limit) {
        return narrowed(Query.of(OBLIGATIONS, organisation).where("? or " + SEEN, everybody), filter, today)
                .where(
                        "?::uuid is null or (coalesce(due_date, date '9999-12-31'), id) > (?::date, ?::uuid)",
                        afterId,
                        afterDueDate,
                        afterId)
                .then("order by coalesce(due_date, date '9999-12-31'), id limit ?", limit)
                .list(database, ObligationView::of);
    }

    private static Query narrowed(Query query, Filter filter, LocalDate today) {
        var narrowed = query.whereGiven(filter.regimeId(), "regime_id = ?")
                .whereGiven(filter.planId(), "plan_id = ?")
                .whereGiven(filter.periodKey(), "period_key = ?")
                .whereGiven(filter.reporterOrganisationId(), "reporter_organisation_id = ?")
                .whereGiven(filter.state(), "state = ?")
                .whereGiven(filter.dueFrom(), "due_date >= ?::date")
                .whereGiven(filter.dueTo(), "due_date <= ?::date");
        if (filter.successorUnknown()) {
            narrowed.where(
                    "state = 'OPEN' and (reporter_unknown_since is not null or receiver_unknown_since is not null)");
        }
        return filter.overdue() ? narrowed.where(OVERDUE, today, today) : narrowed;
    }
}
