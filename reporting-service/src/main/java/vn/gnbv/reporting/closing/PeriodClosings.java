package vn.gnbv.reporting.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.ReportingProblems;

/** Which periods are closed, and whose report is taken all the same; only ever added to. */
@ApplicationScoped
public class PeriodClosings {

    private static final String TODAY = "(clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date";

    /** SQL condition on the alias {@code o} of an obligation: something is taken for it today. */
    public static final String TAKEN =
            "not exists (select from shut_obligations shut where shut.id = o.id and shut.shut_from <= " + TODAY + ")";

    /** SQL expression on the alias {@code o} of an obligation: when its period was closed; null while something is taken. */
    public static final String CLOSED_AT =
            "(select shut.closed_at from shut_obligations shut where shut.id = o.id and shut.shut_from <= " + TODAY
                    + ")";

    private final Database database;

    PeriodClosings(Database database) {
        this.database = database;
    }

    /** Makes closing a period and adding up its reports follow one another, until the transaction ends. */
    public void hold(UUID regime, String periodKey) {
        database.rows("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, regime + " " + periodKey);
    }

    /** Null while the period is open. */
    public @Nullable Instant closedAt(UUID regime, String periodKey) {
        return database.row(
                "select closed_at from period_closings where regime_id = ? and period_key = ?",
                row -> row.getTimestamp(1).toInstant(),
                regime,
                periodKey);
    }

    /** @throws Problem PERIOD_CLOSED when the period of an obligation is closed and nobody has opened an exception for it */
    public void requireOpen(UUID obligation) {
        var closed = database.row(
                "select closed_at from shut_obligations where id = ? and shut_from <= " + TODAY,
                row -> row.getTimestamp(1).toInstant(),
                obligation);
        if (closed != null) {
            throw closed(closed);
        }
    }

    /** That nothing more is taken. */
    public static Problem closed(Instant at) {
        return Problem.of(ReportingProblems.PERIOD_CLOSED, LegalTime.dayOf(at).toString());
    }

    /**
     * What stands against closing a period.
     *
     * @param obligations how many there are
     * @param runsUntil the last day on which one that is still owed comes in time; null when none has a day ahead
     * @param undecided how many reports have been handed in and neither accepted nor returned
     */
    record Standing(int obligations, @Nullable LocalDate runsUntil, int undecided) {}

    /** Nobody hands in meanwhile: whoever does holds the obligation too. */
    Standing holdObligations(UUID regime, String periodKey) {
        database.rows(
                "select 1 from obligations where regime_id = ? and period_key = ? order by id for update",
                row -> true,
                regime,
                periodKey);
        return database.rows(
                        """
                        select count(distinct o.id) as obligations,
                               max(case when r.state = 'RETURNED' then greatest(o.due_date, r.new_due_date) else o.due_date end)
                                 filter (where o.state = 'OPEN') as runs_until,
                               count(*) filter (where r.state = 'SUBMITTED') as undecided
                        from obligations o left join reports r on r.obligation_id = o.id
                        where o.regime_id = ? and o.period_key = ? and o.state <> 'WITHDRAWN'""",
                        row -> new Standing(
                                row.getInt("obligations"),
                                row.getObject("runs_until", LocalDate.class),
                                row.getInt("undecided")),
                        regime,
                        periodKey)
                .getFirst();
    }

    void add(UUID id, UUID receiver, ClosePeriod command, String by, Instant now) {
        database.write("""
                insert into period_closings (id, regime_id, period_key, receiver_organisation_id, note, closed_at, closed_by)
                values (?, ?, ?, ?, ?, ?, ?)""", id, command.regimeId(), command.periodKey(), receiver, command.note(), now, by);
    }

    /** False when the obligation is none of the period. */
    boolean add(UUID id, UUID closing, OpenException command, String by, Instant now) {
        return database.write("""
                        insert into period_exceptions (id, closing_id, obligation_id, until, reason, opened_at, opened_by)
                        select ?, c.id, o.id, ?, ?, ?, ?
                        from period_closings c
                        join obligations o on o.regime_id = c.regime_id and o.period_key = c.period_key
                        where c.id = ? and o.id = ? and o.state <> 'WITHDRAWN'""", id, command.until(), command.reason(), now, by, closing, command.obligationId())
                == 1;
    }

    /** For those who report in the period or receive its reports. */
    @Nullable
    PeriodClosingView find(UUID id, @Nullable UUID organisation) {
        return views(seenBy(organisation).where("c.id = ?", id)).stream()
                .findFirst()
                .orElse(null);
    }

    /** Sorted by id, which is by the time of the closing. */
    List<PeriodClosingView> list(
            @Nullable UUID organisation,
            @Nullable UUID regime,
            @Nullable String periodKey,
            @Nullable UUID after,
            int limit) {
        return views(seenBy(organisation)
                .whereGiven(regime, "c.regime_id = ?")
                .whereGiven(periodKey, "c.period_key = ?")
                .whereGiven(after, "c.id > ?")
                .then("order by c.id limit ?", limit));
    }

    private static Query seenBy(@Nullable UUID organisation) {
        return Query.of("select c.* from period_closings c").where("""
                        c.receiver_organisation_id = ?::uuid or exists (
                          select from obligations o
                          where o.regime_id = c.regime_id and o.period_key = c.period_key
                            and ?::uuid in (o.reporter_organisation_id, o.receiver_organisation_id))""", organisation, organisation);
    }

    private List<PeriodClosingView> views(Query query) {
        var closings = query.list(database, PeriodClosings::closing);
        var exceptions = new HashMap<UUID, List<PeriodClosingView.Exception>>();
        database.rows(
                "select * from period_exceptions where closing_id = any (?) order by id",
                row -> exceptions
                        .computeIfAbsent(row.getObject("closing_id", UUID.class), _ -> new ArrayList<>())
                        .add(exception(row)),
                (Object) closings.stream().map(PeriodClosingView::id).toArray(UUID[]::new));
        return closings.stream()
                .map(c -> c.with(exceptions.getOrDefault(c.id(), List.of())))
                .toList();
    }

    private static PeriodClosingView closing(ResultSet row) throws SQLException {
        return new PeriodClosingView(
                row.getObject("id", UUID.class),
                0,
                row.getObject("regime_id", UUID.class),
                row.getString("period_key"),
                row.getObject("receiver_organisation_id", UUID.class),
                row.getString("note"),
                row.getTimestamp("closed_at").toInstant(),
                row.getString("closed_by"),
                List.of());
    }

    private static PeriodClosingView.Exception exception(ResultSet row) throws SQLException {
        return new PeriodClosingView.Exception(
                row.getObject("id", UUID.class),
                row.getObject("obligation_id", UUID.class),
                row.getObject("until", LocalDate.class),
                row.getString("reason"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"));
    }
}
