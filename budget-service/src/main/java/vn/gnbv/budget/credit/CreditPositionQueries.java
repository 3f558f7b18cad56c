package vn.gnbv.budget.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads credit positions; each in the area in which its unit lay in its month. */
@ApplicationScoped
class CreditPositionQueries {

    /** What a list of positions can be narrowed by. */
    record Filter(
            @Nullable UUID unitId,
            @Nullable String month,
            @Nullable String loanProgramme,
            @Nullable UUID lenderOrganisationId,
            @Nullable CreditStatus status) {}

    private static final String SELECT = """
            select c.*, before.outstanding_vnd as outstanding_before
            from credit_positions c
            left join credit_positions before on before.lender_organisation_id = c.lender_organisation_id
              and before.unit_id = c.unit_id and before.loan_programme = c.loan_programme
              and before.month = (c.month - interval '1 month')::date""";

    private static final String IN_UNIT = AreaTree.within("c.unit_id", "c.month");

    private final Database database;

    CreditPositionQueries(Database database) {
        this.database = database;
    }

    Optional<CreditPositionView> find(UUID id, @Nullable UUID area) {
        return Query.of(SELECT).where("c.id = ?", id).where(IN_UNIT, area).first(database, CreditPositionQueries::view);
    }

    List<CreditPositionView> list(Filter filter, @Nullable UUID area, @Nullable UUID after, int limit) {
        return Query.of(SELECT)
                .where(IN_UNIT, area)
                .whereGiven(filter.unitId(), IN_UNIT)
                .whereGiven(filter.month(), "c.month = (? || '-01')::date")
                .whereGiven(filter.loanProgramme(), "c.loan_programme = ?")
                .whereGiven(filter.lenderOrganisationId(), "c.lender_organisation_id = ?")
                .whereGiven(filter.status(), "c.status = ?")
                .whereGiven(after, "c.id > ?")
                .then("order by c.id limit ?", limit)
                .list(database, CreditPositionQueries::view);
    }

    List<CreditPositionView> all(Collection<UUID> ids) {
        return Query.of(SELECT)
                .where("c.id = any (?)", (Object) ids.toArray(UUID[]::new))
                .then("order by c.id")
                .list(database, CreditPositionQueries::view);
    }

    /** The log is the one place where every version is kept. */
    List<CreditPositionView.Said> history(UUID id) {
        return database.rows(
                """
                select version, payload ->> 'status' as status, (payload ->> 'lentVnd')::bigint as lent_vnd,
                  (payload ->> 'repaidVnd')::bigint as repaid_vnd,
                  (payload ->> 'outstandingVnd')::bigint as outstanding_vnd,
                  (payload ->> 'overdueVnd')::bigint as overdue_vnd,
                  (payload ->> 'households')::integer as households, reason, recorded_at, actor
                from event_log where key = ? and type = ? order by version""",
                row -> new CreditPositionView.Said(
                        row.getInt("version"),
                        CreditStatus.valueOf(row.getString("status")),
                        row.getObject("lent_vnd", Long.class),
                        row.getObject("repaid_vnd", Long.class),
                        row.getLong("outstanding_vnd"),
                        row.getObject("overdue_vnd", Long.class),
                        row.getObject("households", Integer.class),
                        row.getString("reason"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("actor")),
                id,
                CreditPositionChanged.TYPE);
    }

    Set<UUID> unitsWithin(@Nullable UUID area, Collection<UUID> units, LocalDate on) {
        return new HashSet<>(
                database.rows("""
                select p.unit_id from area_paths p
                where p.unit_id = any (?) and p.ancestor_id = ? and p.valid @> ?::date""", row -> row.getObject(1, UUID.class), units.toArray(UUID[]::new), area, on));
    }

    /** Which of these are on record for the month, as unit and loan programme. */
    Set<List<Object>> entered(UUID lender, LocalDate month) {
        return new HashSet<>(database.rows(
                "select unit_id, loan_programme from credit_positions where lender_organisation_id = ? and month = ?",
                row -> List.<Object>of(row.getObject(1, UUID.class), row.getString(2)),
                lender,
                month));
    }

    private static CreditPositionView view(ResultSet row) throws SQLException {
        var figures = new CreditFigures(
                CreditStatus.valueOf(row.getString("status")),
                row.getObject("lent_vnd", Long.class),
                row.getObject("repaid_vnd", Long.class),
                row.getLong("outstanding_vnd"),
                row.getObject("overdue_vnd", Long.class),
                row.getObject("households", Integer.class));
        var goesOn = figures.goOnFrom(row.getObject("outstanding_before", Long.class));
        return new CreditPositionView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("lender_organisation_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("loan_programme"),
                row.getString("month").substring(0, 7),
                figures.status(),
                figures.lentVnd(),
                figures.repaidVnd(),
                figures.outstandingVnd(),
                figures.overdueVnd(),
                figures.households(),
                Database.instant(row, "changed_at"),
                row.getString("changed_by"),
                Boolean.FALSE.equals(goesOn) ? List.of("DOES_NOT_GO_ON") : List.of());
    }
}
