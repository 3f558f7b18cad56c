package vn.gnbv.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.reporting.figure.Figure.Source;
import vn.gnbv.reporting.figure.SixFigures.Line;
import vn.gnbv.reporting.figure.SixFigures.Result;
import vn.gnbv.reporting.regime.Regime;

/** The six figures as the read copies have them now. */
@ApplicationScoped
public class Figures {

    private static final String LINES = """
            select id, version, event_id, assigned_vnd + adjusted_vnd - allocated_vnd as assigned_vnd, disbursed_vnd
            from budget_line_copies b where programme_id = ? and year = ? and\s""";

    private static final String LATEST_RESULTS = """
            select distinct on (unit_id) * from review_result_copies r
            where year <= ? and %s
            order by unit_id, recognised_on desc nulls last, year desc, id desc""";

    private final Database database;

    Figures(Database database) {
        this.database = database;
    }

    /** Of the People's Committee of a commune: the latest result and the lines of its unit. */
    public Map<String, Figure> ofCommune(UUID unit, UUID programme, int year) {
        var results = database.rows(LATEST_RESULTS.formatted("unit_id = ?"), Figures::result, year, unit);
        var lines = database.rows(LINES + "unit_id = ? order by id", Figures::line, programme, year, unit);
        return new SixFigures(results, !results.isEmpty(), lines).byIndicator();
    }

    /** Of an agency: the lines that it leads or holds; it knows no households. */
    public Map<String, Figure> ofAgency(UUID organisation, UUID programme, int year) {
        var lines = database.rows(
                LINES + "(holder_organisation_id = ? or ? = any (lead_organisation_ids)) order by id",
                Figures::line,
                programme,
                year,
                organisation,
                organisation);
        return new SixFigures(List.of(), false, lines).byIndicator();
    }

    /** Of a unit with all below it: every commune's latest result, every đồng once, at its lowest line. */
    public Map<String, Figure> ofUnit(UUID unit, UUID programme, int year) {
        var on = Regime.boundariesOf(year);
        var results = database.rows(
                LATEST_RESULTS.formatted(AreaTree.within("r.unit_id", "?::date")), Figures::result, year, unit, on);
        var lines = database.rows(
                LINES + AreaTree.within("b.unit_id", "?::date") + " order by id",
                Figures::line,
                programme,
                year,
                unit,
                on);
        return new SixFigures(results, results.size() == communes(unit, year), lines).byIndicator();
    }

    /**
     * What the latest review results of a unit with all below it add up to.
     *
     * @param unitByPath JSON paths in the results, such as {@code $.table1.poor.households}, with what they count
     * @return by path; what no result says is not there
     */
    public Map<String, Figure> reviewed(UUID unit, int year, Map<String, String> unitByPath) {
        if (unitByPath.isEmpty()) {
            return Map.of();
        }
        var on = Regime.boundariesOf(year);
        var figures = new HashMap<String, Figure>();
        database.rows(
                """
                select p.path, sum((v.value #>> '{}')::numeric) as value, bool_and(r.status = 'OFFICIAL') as official,
                       array_agg(r.id order by r.id) as ids, array_agg(r.version order by r.id) as versions,
                       array_agg(r.event_id order by r.id) as events
                from (%s) r cross join unnest(?::text[]) p (path)
                cross join lateral (select jsonb_path_query_first(r.result, p.path::jsonpath, '{}', true)) v (value)
                where jsonb_typeof(v.value) = 'number' group by p.path""".formatted(LATEST_RESULTS.formatted(
                        "(r.unit_id = ? or " + AreaTree.within("r.unit_id", "?::date") + ")")),
                row -> figures.put(
                        row.getString("path"),
                        new Figure(
                                row.getString("path"),
                                String.valueOf(unitByPath.get(row.getString("path"))),
                                row.getBigDecimal("value"),
                                null,
                                null,
                                row.getBoolean("official") ? Figure.Status.OFFICIAL : Figure.Status.PRELIMINARY,
                                sources(row))),
                year,
                unit,
                unit,
                on,
                unitByPath.keySet().toArray(String[]::new));
        return figures;
    }

    private static List<Source> sources(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("ids").getArray();
        var versions = (Integer[]) row.getArray("versions").getArray();
        var events = (UUID[]) row.getArray("events").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new Source("vn.gnbv.review-result.v1", ids[i], versions[i], events[i]))
                .toList();
    }

    private long communes(UUID unit, int year) {
        var on = Regime.boundariesOf(year);
        return database.rows(
                        "select count(distinct unit_id) from unit_versions u where level = 'COMMUNE' and valid @> ?::date and "
                                + AreaTree.within("u.unit_id", "?::date"),
                        row -> row.getLong(1),
                        on,
                        unit,
                        on)
                .getFirst();
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(
                new Source(
                        "vn.gnbv.review-result.v1",
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getObject("event_id", UUID.class)),
                row.getString("status").equals("OFFICIAL"),
                row.getLong("poor_households"),
                row.getLong("near_poor_households"),
                row.getLong("poor_persons"),
                row.getLong("near_poor_persons"));
    }

    private static Line line(ResultSet row) throws SQLException {
        return Line.of(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("event_id", UUID.class),
                row.getLong("assigned_vnd"),
                row.getLong("disbursed_vnd"));
    }
}
