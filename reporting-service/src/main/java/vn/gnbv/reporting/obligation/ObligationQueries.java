package vn.gnbv.reporting.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** Reads obligations for the two who may see them: the reporter and the receiver. */
@ApplicationScoped
class ObligationQueries {

    /** What a list is narrowed by; null means any. */
    record Filter(
            @Nullable UUID regimeId,
            @Nullable UUID planId,
            @Nullable String periodKey,
            @Nullable UUID reporterOrganisationId,
            Obligation.@Nullable State state) {}

    private final Database database;

    ObligationQueries(Database database) {
        this.database = database;
    }

    @Nullable
    ObligationView find(UUID id, @Nullable UUID organisation) {
        return database.row("""
                select * from obligations
                where id = ? and ?::uuid in (reporter_organisation_id, receiver_organisation_id)""", ObligationView::of, id, organisation);
    }

    /** Stands in a list for the due date of what has none: after all that has one. */
    static final LocalDate NO_DUE_DATE = LocalDate.of(9999, 12, 31);

    /** Sorted by due date, then id; what has no due date comes last. */
    List<ObligationView> list(
            @Nullable UUID organisation,
            Filter filter,
            @Nullable LocalDate afterDueDate,
            @Nullable UUID afterId,
            int limit) {
        return database.rows(
                """
                select * from obligations
                where ?::uuid in (reporter_organisation_id, receiver_organisation_id)
                  and regime_id = coalesce(?::uuid, regime_id)
                  and (?::uuid is null or plan_id = ?::uuid)
                  and period_key = coalesce(?::text, period_key)
                  and reporter_organisation_id = coalesce(?::uuid, reporter_organisation_id)
                  and state = coalesce(?::text, state)
                  and (?::uuid is null or (coalesce(due_date, date '9999-12-31'), id) > (?::date, ?::uuid))
                order by coalesce(due_date, date '9999-12-31'), id limit ?""",
                ObligationView::of,
                organisation,
                filter.regimeId(),
                filter.planId(),
                filter.planId(),
                filter.periodKey(),
                filter.reporterOrganisationId(),
                filter.state(),
                afterId,
                afterDueDate,
                afterId,
                limit);
    }
}
