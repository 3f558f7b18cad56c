package vn.gnbv.budget.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.contribution.ContributionTotals.OfForm;
import vn.gnbv.budget.contribution.ContributionTotals.Stage;
import vn.gnbv.budget.standing.Flag;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads contributions and adds them up; each in the area in which it lay on its day. */
@ApplicationScoped
class ContributionQueries {

    /** What a list of contributions can be narrowed by. */
    record Filter(
            @Nullable UUID programmeId,
            @Nullable UUID componentId,
            @Nullable UUID unitId,
            @Nullable UUID projectId,
            @Nullable Integer year,
            @Nullable ContributionForm form) {}

    private static final String SELECT = """
            select c.*,
              c.programme_id is not null and not exists (select 1 from programme_copies p where p.id = c.programme_id)
                as programme_unknown,
              c.component_id is not null and not exists (select 1 from component_copies k where k.id = c.component_id)
                as component_unknown,
              exists (select 1 from unnest(array[c.donor_organisation_id, c.valued_by]) o (id) where o.id is not null
                and not exists (select 1 from organisation_copies k where k.id = o.id)) as organisation_unknown
            from contributions c""";

    private static final String IN_UNIT = AreaTree.within("c.unit_id", "c.contributed_on");

    private final Database database;

    ContributionQueries(Database database) {
        this.database = database;
    }

    Optional<ContributionView> find(UUID id, @Nullable UUID area) {
        return Query.of(SELECT).where("c.id = ?", id).where(IN_UNIT, area).first(database, ContributionQueries::view);
    }

    List<ContributionView> list(Filter filter, @Nullable UUID area, @Nullable UUID after, int limit) {
        return narrowed(Query.of(SELECT), filter, area)
                .whereGiven(after, "c.id > ?")
                .then("order by c.id limit ?", limit)
                .list(database, ContributionQueries::view);
    }

    ContributionTotals totals(Filter filter, @Nullable UUID area) {
        var select = """
                select c.form, count(*) as contributions,
                  sum(c.pledged_vnd) as pledged, count(*) - count(c.pledged_vnd) as pledged_unknown,
                  sum(c.received_vnd) as received, count(*) - count(c.received_vnd) as received_unknown,
                  sum(c.used_vnd) as used, count(*) - count(c.used_vnd) as used_unknown,
                  sum(c.received_quantity) filter (where c.form = 'DAYS') as days
                from contributions c""";
        return ContributionTotals.of(narrowed(Query.of(select), filter, area)
                .then("group by c.form order by c.form")
                .list(
                        database,
                        row -> new OfForm(
                                ContributionForm.valueOf(row.getString("form")),
                                row.getInt("contributions"),
                                stage(row, "pledged"),
                                stage(row, "received"),
                                stage(row, "used"),
                                plain(row.getBigDecimal("days")))));
    }

    /** The programme of a component, as far as it is known. */
    @Nullable
    UUID programmeOf(UUID component) {
        return database.row(
                "select programme_id from component_copies where id = ?",
                row -> row.getObject(1, UUID.class),
                component);
    }

    private static Query narrowed(Query query, Filter filter, @Nullable UUID area) {
        return query.where(IN_UNIT, area)
                .whereGiven(filter.programmeId(), "c.programme_id = ?")
                .whereGiven(filter.componentId(), "c.component_id = ?")
                .whereGiven(filter.unitId(), IN_UNIT)
                .whereGiven(filter.projectId(), "c.project_id = ?")
                .whereGiven(filter.year(), "extract(year from c.contributed_on) = ?")
                .whereGiven(filter.form(), "c.form = ?");
    }

    private static Stage stage(ResultSet row, String name) throws SQLException {
        var sum = row.getBigDecimal(name);
        return new Stage(sum == null ? null : Long.valueOf(sum.longValueExact()), row.getInt(name + "_unknown"));
    }

    private static ContributionView view(ResultSet row) throws SQLException {
        var flags = new ArrayList<String>();
        for (var flag : List.of(Flag.PROGRAMME_UNKNOWN, Flag.COMPONENT_UNKNOWN, Flag.ORGANISATION_UNKNOWN)) {
            if (row.getBoolean(flag.name())) {
                flags.add(flag.name());
            }
        }
        var valuedBy = row.getObject("valued_by", UUID.class);
        return new ContributionView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                DonorKind.valueOf(row.getString("donor_kind")),
                row.getObject("donor_organisation_id", UUID.class),
                ContributionForm.valueOf(row.getString("form")),
                row.getString("measure"),
                plain(row.getBigDecimal("pledged_quantity")),
                plain(row.getBigDecimal("received_quantity")),
                plain(row.getBigDecimal("used_quantity")),
                row.getObject("pledged_vnd", Long.class),
                row.getObject("received_vnd", Long.class),
                row.getObject("used_vnd", Long.class),
                valuedBy == null ? null : new StateContribution.Valuation(valuedBy, row.getString("valuation_basis")),
                row.getObject("programme_id", UUID.class),
                row.getObject("component_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("contributed_on", LocalDate.class),
                row.getString("paper_number"),
                row.getString("purpose"),
                row.getBoolean("sample"),
                row.getObject("keeper_organisation_id", UUID.class),
                Database.instant(row, "changed_at"),
                row.getString("changed_by"),
                flags);
    }

    /** The database fills up with zeros. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal quantity) {
        return quantity == null
                ? null
                : new BigDecimal(quantity.stripTrailingZeros().toPlainString());
    }
}
