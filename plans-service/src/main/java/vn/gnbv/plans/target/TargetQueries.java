package vn.gnbv.plans.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Visible;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;

/** Reads targets across plans, and what was measured of them. */
@ApplicationScoped
public class TargetQueries {

    /** A target and what of its plan decides about it; the version of the plan is the target's own. */
    record Kept(
            int version,
            TargetView target,
            boolean issued,
            UUID unitId,
            LocalDate areaDate,
            int year,
            UUID issuerOrganisationId) {}

    private static final String SELECT = """
            select t.*, p.version, p.edition > 0 as issued, p.unit_id, p.area_date, p.year, p.issuer_organisation_id
            from targets t join plans p on p.id = t.plan_id""";

    private final Database database;
    private final ObjectMapper json;

    TargetQueries(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<TargetView> list(@Nullable UUID area, @Nullable UUID plan, Cursor after, int limit) {
        var query = Query.of(SELECT)
                .where("t.last_edition is null")
                .where(Visible.PLAN, area)
                .whereGiven(plan, "t.plan_id = ?");
        if (!after.isFirst()) {
            query.where("(t.plan_id, t.code) > (?, ?)", after.uuid(0), after.text(1));
        }
        return query.then("order by t.plan_id, t.code limit ?", limit).list(database, this::view);
    }

    Optional<Kept> find(@Nullable UUID area, UUID id) {
        return Query.of(SELECT)
                .where("t.id = ?", id)
                .where(Visible.PLAN, area)
                .first(
                        database,
                        row -> new Kept(
                                row.getInt("version"),
                                view(row),
                                row.getBoolean("issued"),
                                row.getObject("unit_id", UUID.class),
                                row.getObject("area_date", LocalDate.class),
                                row.getInt("year"),
                                row.getObject("issuer_organisation_id", UUID.class)));
    }

    /** As the edition in force warns; a draft has not been issued with a warning yet. */
    boolean isWithoutFundedComponent(TargetView target) {
        return Query.of("""
                        select 1
                        from plans p
                        join plan_editions e on e.plan_id = p.id and e.edition = p.edition
                        cross join lateral
                          jsonb_array_elements(convert_from(e.document, 'UTF8')::jsonb -> 'warnings') w""")
                .where("p.id = ?", target.planId())
                .where("w ->> 'code' = 'TARGET_WITHOUT_APPLICABLE_COMPONENT'")
                .where("w ->> 'subject' = ?", target.code())
                .first(database, row -> true)
                .isPresent();
    }

    /** Those of the ids that are targets of the plan. */
    public List<UUID> ofPlan(UUID plan, Collection<UUID> ids) {
        return Query.of("select id from targets")
                .where("plan_id = ?", plan)
                .where("id = any (?::uuid[])", (Object) ids.toArray(UUID[]::new))
                .list(database, row -> row.getObject(1, UUID.class));
    }

    List<MeasurementView> measurements(UUID target, @Nullable UUID after, @Nullable Integer limit) {
        var query = Query.of("""
                        select m.*, c.id as corrected_by
                        from target_measurements m left join target_measurements c on c.corrects = m.id""")
                .where("m.target_id = ?", target)
                .whereGiven(after, "m.id > ?")
                .then("order by m.id");
        if (limit != null) {
            query.then("limit ?", limit);
        }
        return query.list(database, TargetQueries::measurement);
    }

    /** The published figures of the target's indicator and unit whose period ends within the target's time. */
    List<TargetFigureView> figures(Kept kept) {
        var target = kept.target().stated();
        return target.indicator() == null || target.operator() == Operator.QUALITATIVE
                ? List.of()
                : figures(kept, target.indicator(), kept.unitId());
    }

    /** The published figures of the series that the target is compared with. */
    List<TargetFigureView> compared(Kept kept) {
        var with = kept.target().stated().comparedWith();
        return with == null
                ? List.of()
                : figures(kept, with.indicator(), with.unitId() == null ? kept.unitId() : with.unitId());
    }

    private List<TargetFigureView> figures(Kept kept, String indicator, UUID unit) {
        var time = kept.target().stated().time(kept.year());
        return Query.of("select * from figure_copies")
                .where("indicator = ?", indicator)
                .where("unit_id = ?", unit)
                .where("period_to between ?::date and ?::date", time.from(), time.to())
                .list(database, TargetQueries::figure);
    }

    /** What the activities of the unit and all below it come to that were held by the day; empty where none can feed it. */
    Optional<TargetActivitiesView> activities(Kept kept, LocalDate asOf) {
        var target = kept.target().stated();
        var unit = target.unit();
        if (target.indicator() == null || unit == null || !Units.isCounted(unit)) {
            return Optional.empty();
        }
        var time = target.time(kept.year());
        return Query.of("""
                        select count(*) as activities, sum(n.number) as total, count(n.number) as stated
                        from activities a
                        join activity_kinds k on k.code = a.kind
                        cross join lateral (
                          select case when k.output_unit = ? then (a.held ->> 'output')::bigint
                                      else (a.held #>> '{participants,total}')::bigint end as number) n""", unit)
                .where("a.state = 'HELD'")
                .where("? = any (k.feeds)", target.indicator())
                .where(AreaTree.within("a.unit_id", "a.area_date"), kept.unitId())
                .where(
                        "a.year between ? and ?",
                        time.from().getYear(),
                        time.to().getYear())
                .where("coalesce((a.held ->> 'to')::date, (a.held ->> 'from')::date, ?::date) <= ?::date", asOf, asOf)
                .first(database, row -> {
                    var total = row.getBigDecimal("total");
                    var activities = row.getLong("activities");
                    return new TargetActivitiesView(
                            unit,
                            total == null ? null : total.longValueExact(),
                            activities,
                            activities - row.getLong("stated"));
                })
                .filter(sum -> sum.activities() > 0);
    }

    Optional<ResolutionView> resolution(UUID target) {
        return Query.of("select * from target_resolutions")
                .where("target_id = ?", target)
                .then("order by recorded_at desc, id desc limit 1")
                .first(
                        database,
                        row -> new ResolutionView(
                                row.getObject("id", UUID.class),
                                row.getObject("target_id", UUID.class),
                                Reading.valueOf(row.getString("reading")),
                                row.getString("basis"),
                                row.getObject("decided_on", LocalDate.class),
                                row.getObject("organisation_id", UUID.class),
                                row.getTimestamp("recorded_at").toInstant()));
    }

    private static MeasurementView measurement(ResultSet row) throws SQLException {
        var assessment = row.getString("assessment");
        return new MeasurementView(
                row.getObject("id", UUID.class),
                row.getObject("target_id", UUID.class),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                decimal(row, "value"),
                row.getString("unit"),
                decimal(row, "numerator"),
                decimal(row, "denominator"),
                decimal(row, "compared_value"),
                assessment == null ? null : Assessment.valueOf(assessment),
                row.getString("statement"),
                FigureStatus.valueOf(row.getString("status")),
                row.getString("source"),
                row.getObject("corrects", UUID.class),
                row.getObject("corrected_by", UUID.class),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static TargetFigureView figure(ResultSet row) throws SQLException {
        return new TargetFigureView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("indicator"),
                row.getObject("unit_id", UUID.class),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("measure_unit"),
                new Decimal(row.getBigDecimal("value")),
                decimal(row, "numerator"),
                decimal(row, "denominator"),
                FigureStatus.valueOf(row.getString("status")),
                new TargetFigureView.Source(
                        TargetFigureView.Kind.valueOf(row.getString("source_kind")),
                        row.getString("producer"),
                        row.getObject("produced_on", LocalDate.class),
                        row.getObject("document_id", UUID.class),
                        row.getObject("aggregate_id", UUID.class)),
                row.getTimestamp("told_at").toInstant());
    }

    private TargetView view(ResultSet row) throws SQLException {
        var direction = row.getString("direction");
        return new TargetView(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                new StateTarget(
                        row.getString("code"),
                        row.getString("name"),
                        Operator.valueOf(row.getString("operator")),
                        decimal(row, "value"),
                        decimal(row, "value_to"),
                        row.getString("unit"),
                        row.getString("statement"),
                        direction == null ? null : Direction.valueOf(direction),
                        row.getString("population"),
                        read(row.getString("baseline"), new TypeReference<@Nullable Baseline>() {}),
                        read(row.getString("period"), new TypeReference<@Nullable TargetPeriod>() {}),
                        row.getString("compared_series"),
                        read(row.getString("compared_with"), new TypeReference<@Nullable ComparedWith>() {}),
                        read(row.getString("candidates"), new TypeReference<@Nullable List<Reading>>() {}),
                        row.getString("parent_code"),
                        row.getObject("parent_target_id", UUID.class),
                        row.getString("indicator"),
                        List.of((UUID[]) row.getArray("component_ids").getArray())),
                row.getInt("since_edition"),
                row.getObject("last_edition", Integer.class));
    }

    private static @Nullable Decimal decimal(ResultSet row, String column) throws SQLException {
        var value = row.getBigDecimal(column);
        return value == null ? null : new Decimal(value);
    }

    private <T> @Nullable T read(@Nullable String text, TypeReference<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
