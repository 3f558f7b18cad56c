package vn.gnbv.budget.appendix;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.Source;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads what appendices are made of: names, lines that can give money, and the lines of a decision. */
@ApplicationScoped
class AppendixQueries {

    /** A line of the decision's unit from which money can be allocated. */
    record Giver(
            UUID id,
            UUID componentId,
            Source source,
            CapitalType capitalType,
            int originYear,
            UUID decisionId,
            List<UUID> leads) {}

    /** A decision as its appendix is headed. */
    record Heading(String number, LocalDate issuedOn, String issuer, String unitName, int year, boolean sample) {}

    /** One amount of a decision. */
    record Amount(
            String recipientCode,
            String recipientName,
            String componentCode,
            String componentName,
            Source source,
            CapitalType capitalType,
            int originYear,
            long vnd) {}

    private final Database database;

    AppendixQueries(Database database) {
        this.database = database;
    }

    AppendixNames names(UUID programmeId, UUID unitId, LocalDate on) {
        var units = database.rows(
                """
                select n.unit_id, n.code, n.name from unit_name_copies n
                join area_paths p on p.unit_id = n.unit_id and p.ancestor_id = ? and p.valid @> ?::date
                where n.valid @> ?::date and n.level is distinct from 'VILLAGE'""",
                row -> new AppendixNames.Unit(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                unitId,
                on,
                on);
        var components = database.rows(
                "select id, code, name_vi from component_copies where programme_id = ? order by length(code) desc, code",
                row -> new AppendixNames.Component(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                programmeId);
        var organisations = database.rows(
                "select id, name from organisation_copies where valid_to is null or valid_to >= ?",
                row -> new AppendixNames.Organisation(row.getObject(1, UUID.class), row.getString(2)),
                on);
        return new AppendixNames(unitId, units, organisations, components);
    }

    List<Giver> givers(StateAppendix paper) {
        return database.rows(
                """
                select l.id, l.component_id, l.source, l.capital_type, l.origin_year, l.decision_id,
                  l.lead_organisation_ids
                from budget_lines l where l.programme_id = ? and l.unit_id = ? and l.year = ? and l.state = 'OPEN'""",
                row -> new Giver(
                        row.getObject("id", UUID.class),
                        row.getObject("component_id", UUID.class),
                        Source.valueOf(row.getString("source")),
                        CapitalType.valueOf(row.getString("capital_type")),
                        row.getInt("origin_year"),
                        row.getObject("decision_id", UUID.class),
                        List.of((UUID[]) row.getArray("lead_organisation_ids").getArray())),
                paper.programmeId(),
                paper.unitId(),
                paper.year());
    }

    /** The component itself and all above it, nearest first. */
    List<UUID> path(UUID component) {
        return database.rows("""
                with recursive above(id, parent_id, depth) as (
                  select id, parent_id, 0 from component_copies where id = ?
                  union all
                  select c.id, c.parent_id, a.depth + 1 from component_copies c join above a on c.id = a.parent_id
                  where a.depth < 10)
                select id from above order by depth""", row -> row.getObject(1, UUID.class), component);
    }

    @Nullable
    Heading heading(UUID decision, @Nullable UUID area) {
        return Query.of("""
                        select d.number, d.issued_on, d.issuer, d.year, d.sample, coalesce(n.name, '') as unit_name
                        from budget_decisions d
                        left join unit_name_copies n on n.unit_id = d.unit_id and n.valid @> d.issued_on""")
                .where("d.id = ?", decision)
                .where(
                        "exists (select 1 from budget_entries e join budget_lines l on l.id = e.line_id"
                                + " where e.document_id = d.id and e.account = 'ASSIGNED' and "
                                + AreaTree.within("l.scope_unit_id", "l.assigned_on") + ")",
                        area)
                .first(
                        database,
                        row -> new Heading(
                                row.getString("number"),
                                row.getObject("issued_on", LocalDate.class),
                                row.getString("issuer"),
                                row.getString("unit_name"),
                                row.getInt("year"),
                                row.getBoolean("sample")))
                .orElse(null);
    }

    /** As the paper has them: what later papers added or adjusted is not its word. */
    List<Amount> amounts(UUID decision, @Nullable UUID area) {
        return database.rows(
                """
                select case when o.id is null then coalesce(n.code, '') else '' end as recipient_code,
                  coalesce(o.name, n.name, l.unit_id::text) as recipient_name,
                  coalesce(c.code, l.component_id::text) as component_code, coalesce(c.name_vi, '') as component_name,
                  l.source, l.capital_type, l.origin_year, sum(e.change_vnd) as vnd
                from budget_entries e join budget_lines l on l.id = e.line_id
                join budget_decisions d on d.id = e.document_id
                left join organisation_copies o on o.id = l.holder_organisation_id and l.unit_id = d.unit_id
                left join unit_name_copies n on n.unit_id = l.unit_id and n.valid @> l.assigned_on
                left join component_copies c on c.id = l.component_id
                where e.document_id = ? and e.account = 'ASSIGNED' and %s
                group by 1, 2, 3, 4, 5, 6, 7 order by 5, 6, 7, 1, 2, 3""".formatted(AreaTree.within("l.scope_unit_id", "l.assigned_on")),
                row -> new Amount(
                        row.getString("recipient_code"),
                        row.getString("recipient_name"),
                        row.getString("component_code"),
                        row.getString("component_name"),
                        Source.valueOf(row.getString("source")),
                        CapitalType.valueOf(row.getString("capital_type")),
                        row.getInt("origin_year"),
                        row.getBigDecimal("vnd").longValueExact()),
                decision,
                area);
    }
}
