package vn.gnbv.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;
import vn.gnbv.plans.Visible;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;

/** Reads plans. */
@ApplicationScoped
class PlanQueries {

    /** What a list of plans can be narrowed by. */
    record PlanFilter(
            @Nullable UUID unitId,
            @Nullable UUID programmeId,
            @Nullable Integer year,
            @Nullable PlanState state,
            @Nullable UUID parentPlanId) {}

    /** A plan in force as the JSON of its latest edition. */
    record InForce(int version, String document) {}

    private final Database database;

    PlanQueries(Database database) {
        this.database = database;
    }

    /** One row by its key: most reads are of plans in force, and those are kept ready. */
    Optional<InForce> inForce(UUID id) {
        return Query.of("""
                        select p.version, convert_from(e.document, 'UTF8')
                        from plans p join plan_editions e on e.plan_id = p.id and e.edition = p.edition""")
                .where("p.id = ?", id)
                .where("p.state = 'ISSUED'")
                .first(database, row -> new InForce(row.getInt(1), row.getString(2)));
    }

    /** The other plan of the issuer with this number of this year, in any edition; asked by one at a time. */
    Optional<UUID> numbered(Plan plan, String number, int year) {
        Query.of("select pg_advisory_xact_lock(hashtextextended(?, 0))", "plans/" + plan.issuerOrganisationId)
                .first(database, row -> true);
        return Query.of("select p.id from plan_editions e join plans p on p.id = e.plan_id")
                .where("p.issuer_organisation_id = ?", plan.issuerOrganisationId)
                .where("p.id <> ?", plan.id)
                .where("lower(e.number) = lower(?)", number)
                .where("extract(year from e.issued_on) = ?", year)
                .first(database, row -> row.getObject(1, UUID.class));
    }

    List<PlanSummary> list(@Nullable UUID area, PlanFilter filter, Cursor after, int limit) {
        var query = Query.of("""
                        select p.id, p.version, p.state, p.edition, p.programme_id, p.unit_id, p.year, p.title,
                               p.issuer_organisation_id, p.number, p.number_unknown, p.issued_on, p.issued_on_precision
                        from plans p""")
                .where(Visible.PLAN, area)
                .whereGiven(filter.unitId(), "p.unit_id = ?")
                .whereGiven(filter.programmeId(), "p.programme_id = ?")
                .whereGiven(filter.year(), "p.year = ?")
                .whereGiven(filter.state(), "p.state = ?")
                .whereGiven(filter.parentPlanId(), "p.parent_plan_id = ?");
        if (!after.isFirst()) {
            query.where("(-p.year, p.id) > (-(?::integer), ?)", after.text(0), after.uuid(1));
        }
        return query.then("order by p.year desc, p.id limit ?", limit).list(database, PlanQueries::summary);
    }

    private static PlanSummary summary(ResultSet row) throws SQLException {
        var precision = row.getString("issued_on_precision");
        return new PlanSummary(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                PlanState.valueOf(row.getString("state")),
                row.getInt("edition"),
                row.getObject("programme_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getInt("year"),
                row.getString("title"),
                row.getObject("issuer_organisation_id", UUID.class),
                row.getString("number"),
                row.getBoolean("number_unknown"),
                row.getObject("issued_on", LocalDate.class),
                precision == null ? null : DatePrecision.valueOf(precision));
    }
}
