package vn.gnbv.reporting.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.reporting.aggregate.AggregateView.Beside;
import vn.gnbv.reporting.closing.PeriodClosings;
import vn.gnbv.reporting.directory.Directory;
import vn.gnbv.reporting.figure.Figure;
import vn.gnbv.reporting.figure.Figures;
import vn.gnbv.reporting.form.Cell;
import vn.gnbv.reporting.form.Column;
import vn.gnbv.reporting.form.Exact;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.ReportForms;
import vn.gnbv.reporting.form.Worksheet;
import vn.gnbv.reporting.obligation.Timeliness;
import vn.gnbv.reporting.regime.Regimes;

/** Reads aggregates: what is computed is worked out from their sums, and what others say is put beside them. */
@ApplicationScoped
class AggregateQueries {

    /** So many sources of an indicator are named with it; all of them can be listed. */
    private static final int NAMED = 50;

    private static final List<Column> ADDED = List.of(Column.PLAN, Column.ESTIMATE);

    /** A kept aggregate without what it adds up to. */
    private record Head(
            UUID id,
            UUID regimeId,
            String periodKey,
            UUID unitId,
            UUID receiver,
            int edition,
            String formCode,
            int formVersion,
            LocalDate boundariesOn,
            Instant computedAt,
            String computedBy) {

        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    row.getObject("id", UUID.class),
                    row.getObject("regime_id", UUID.class),
                    row.getString("period_key"),
                    row.getObject("unit_id", UUID.class),
                    row.getObject("receiver_organisation_id", UUID.class),
                    row.getInt("edition"),
                    row.getString("form_code"),
                    row.getInt("form_version"),
                    row.getObject("boundaries_on", LocalDate.class),
                    row.getTimestamp("computed_at").toInstant(),
                    row.getString("computed_by"));
        }
    }

    /** What a cell adds up to. */
    private record Sum(BigDecimal value, Figure.Status status, int saidBy) {}

    private final Database database;
    private final ReportForms forms;
    private final Regimes regimes;
    private final Directory directory;
    private final Figures figures;
    private final PeriodClosings closings;

    AggregateQueries(
            Database database,
            ReportForms forms,
            Regimes regimes,
            Directory directory,
            Figures figures,
            PeriodClosings closings) {
        this.database = database;
        this.forms = forms;
        this.regimes = regimes;
        this.directory = directory;
        this.figures = figures;
        this.closings = closings;
    }

    /** For the organisation that the reports go to, or that took everything over from it. */
    @Nullable
    AggregateView find(UUID id, @Nullable UUID receiver) {
        var head = database.row(
                "select * from aggregates where id = ? and receiver_organisation_id = any (with_predecessors(?::uuid))",
                Head::of,
                id,
                receiver);
        return head == null ? null : view(head);
    }

    /** Sorted by id, which is by computation. */
    List<AggregateView> list(
            @Nullable UUID receiver,
            @Nullable UUID regime,
            @Nullable String periodKey,
            @Nullable UUID unit,
            @Nullable UUID after,
            int limit) {
        return database.rows("""
                        select * from aggregates
                        where receiver_organisation_id = any ((select with_predecessors(?::uuid))::uuid[])
                          and regime_id = coalesce(?::uuid, regime_id)
                          and period_key = coalesce(?::text, period_key) and unit_id = coalesce(?::uuid, unit_id)
                          and (?::uuid is null or id > ?::uuid)
                        order by id limit ?""", Head::of, receiver, regime, periodKey, unit, after, after, limit).stream()
                .map(this::view)
                .toList();
    }

    /** What aggregates add up to, without where it comes from. */
    Map<UUID, List<Figure>> figures(List<UUID> aggregates, ReportForm form) {
        var figures = new HashMap<UUID, List<Figure>>();
        sums(aggregates)
                .forEach((aggregate, sums) -> figures.put(
                        aggregate,
                        values(form, sums, Map.of(), Map.of()).stream()
                                .map(v -> new Figure(
                                        v.indicator(),
                                        v.unit(),
                                        v.value(),
                                        v.numerator(),
                                        v.denominator(),
                                        v.status(),
                                        List.of()))
                                .toList()));
        return figures;
    }

    /** All that an indicator was added up from, by the record. */
    List<AggregateSource> sources(UUID aggregate, String indicator, @Nullable UUID after, int limit) {
        return database.rows(
                "select * from (" + SOURCES + """
                ) s where indicator = ? and (?::uuid is null or id > ?::uuid) order by id limit ?""",
                AggregateQueries::source,
                aggregate,
                aggregate,
                indicator,
                after,
                after,
                limit);
    }

    private static final String SOURCES = """
            select c.indicator, 'vn.gnbv.report.v1' as type, i.report_id as id, i.version, i.event_id, c.value,
                   i.organisation_id
            from aggregate_inputs i
            join report_cells c on c.report_id = i.report_id and c.edition = i.edition and c.column_code = 'DONE'
            join aggregates g on g.id = i.aggregate_id
            join form_versions v on v.code = g.form_code and v.version = g.form_version
            cross join lateral jsonb_to_recordset(v.definition -> 'indicators') f (code text, source text, "appliesTo" text)
            where i.aggregate_id = ? and i.standing = 'COUNTED' and f.code = c.indicator and f.source <> 'BUDGET'
              and (f."appliesTo" = 'ALL' or (f."appliesTo" = 'COMMITTEE') = i.committee)
            union all
            select f.code, 'vn.gnbv.budget-line.v1', l.line_id, l.version, l.event_id,
                   case coalesce(f.figure, f.code) when 'ASSIGNED_VND' then l.assigned_vnd else l.disbursed_vnd end, null
            from aggregate_lines l
            join aggregates g on g.id = l.aggregate_id
            join form_versions v on v.code = g.form_code and v.version = g.form_version
            cross join lateral jsonb_to_recordset(v.definition -> 'indicators') f (code text, source text, figure text)
            where l.aggregate_id = ? and f.source = 'BUDGET'""";

    private static AggregateSource source(ResultSet row) throws SQLException {
        return new AggregateSource(
                new Figure.Source(
                        row.getString("type"),
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getObject("event_id", UUID.class)),
                Exact.plain(row.getBigDecimal("value")),
                row.getObject("organisation_id", UUID.class));
    }

    private AggregateView view(Head head) {
        var form = Objects.requireNonNull(forms.find(head.formCode(), head.formVersion()), "a form is never gone");
        var inputs = new ArrayList<AggregateView.Input>();
        var missing = new ArrayList<AggregateView.Missing>();
        var organisations = directory.organisations(
                database.rows(
                        "select organisation_id from aggregate_inputs where aggregate_id = ?",
                        row -> row.getObject(1, UUID.class),
                        head.id()),
                head.boundariesOn());
        Function<UUID, @Nullable String> name =
                id -> organisations.containsKey(id) ? organisations.get(id).name() : null;
        database.rows(
                "select * from aggregate_inputs where aggregate_id = ? order by unit_id, organisation_id",
                row -> row.getString("standing").equals("MISSING")
                        ? missing.add(missing(row, name))
                        : inputs.add(input(row, name)),
                head.id());
        var changed = changed(head);
        return new AggregateView(
                head.id(),
                0,
                head.regimeId(),
                head.periodKey(),
                head.unitId(),
                head.receiver(),
                head.formCode(),
                head.formVersion(),
                head.edition(),
                head.boundariesOn(),
                values(
                        form,
                        sums(List.of(head.id())).getOrDefault(head.id(), Map.of()),
                        named(head.id()),
                        beside(head, form, inputs)),
                inputs,
                missing,
                changed.isEmpty(),
                changed,
                closings.closedAt(head.regimeId(), head.periodKey()),
                head.computedAt(),
                head.computedBy());
    }

    private static AggregateView.Input input(ResultSet row, Function<UUID, @Nullable String> name) throws SQLException {
        var organisation = row.getObject("organisation_id", UUID.class);
        var timeliness = row.getString("timeliness");
        return new AggregateView.Input(
                organisation,
                name.apply(organisation),
                row.getObject("unit_id", UUID.class),
                row.getObject("obligation_id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getInt("edition"),
                row.getInt("version"),
                timeliness == null ? null : Timeliness.valueOf(timeliness),
                AggregateView.Standing.valueOf(row.getString("standing")));
    }

    private static AggregateView.Missing missing(ResultSet row, Function<UUID, @Nullable String> name)
            throws SQLException {
        var organisation = row.getObject("organisation_id", UUID.class);
        return new AggregateView.Missing(
                organisation,
                name.apply(organisation),
                row.getObject("obligation_id", UUID.class),
                row.getObject("due_date", LocalDate.class),
                row.getString("report_state"),
                row.getString("return_reason"),
                row.getObject("new_due_date", LocalDate.class));
    }

    /** Of an aggregate that adds up to nothing there is none. */
    private Map<UUID, Map<Cell, Sum>> sums(List<UUID> aggregates) {
        var sums = new HashMap<UUID, Map<Cell, Sum>>();
        database.rows(
                "select * from aggregate_cells where aggregate_id = any (?)",
                row -> sums.computeIfAbsent(row.getObject("aggregate_id", UUID.class), _ -> new HashMap<>())
                        .put(cell(row), sum(row)),
                (Object) aggregates.toArray(UUID[]::new));
        return sums;
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(row.getString("indicator"), Column.valueOf(row.getString("column_code")));
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                Exact.plain(row.getBigDecimal("value")),
                Figure.Status.valueOf(row.getString("status")),
                row.getInt("said_by"));
    }

    /** The first sources of each indicator. */
    private Map<String, List<Figure.Source>> named(UUID aggregate) {
        var named = new HashMap<String, List<Figure.Source>>();
        database.rows(
                "select * from (select s.*, row_number() over (partition by indicator order by id) as nth from ("
                        + SOURCES + ") s) s where nth <= ? order by id",
                row -> named.computeIfAbsent(row.getString("indicator"), _ -> new ArrayList<>())
                        .add(source(row).source()),
                aggregate,
                aggregate,
                NAMED);
        return named;
    }

    /** What the unit's own committee says for the whole, and what the records say now, by indicator. */
    private Map<String, Map<Beside.By, BigDecimal>> beside(
            Head head, ReportForm form, List<AggregateView.Input> inputs) {
        var beside = new HashMap<String, Map<Beside.By, BigDecimal>>();
        inputs.stream()
                .filter(i -> i.standing() == AggregateView.Standing.HIGHER
                        && i.unitId().equals(head.unitId()))
                .findFirst()
                .ifPresent(own -> database.rows(
                        """
                        select indicator, value from report_cells
                        where report_id = ? and edition = ? and column_code = 'DONE'""",
                        row -> beside.computeIfAbsent(row.getString("indicator"), _ -> new HashMap<>())
                                .put(Beside.By.OWN_REPORT, Exact.plain(row.getBigDecimal("value"))),
                        own.reportId(),
                        own.edition()));
        records(head, form).forEach((indicator, value) -> beside.computeIfAbsent(indicator, _ -> new HashMap<>())
                .put(Beside.By.RECORDS, value));
        return beside;
    }

    private Map<String, BigDecimal> records(Head head, ReportForm form) {
        var regime = regimes.find(head.regimeId());
        var period = regime == null ? null : regime.period(head.periodKey());
        if (regime == null || period == null) {
            return Map.of();
        }
        var year = regime.yearOf(period);
        var live = figures.ofUnit(head.unitId(), regime.programmeId(), year);
        var paths = new HashMap<String, String>();
        form.indicators().stream()
                .filter(i -> i.source() == ReportForm.Source.REVIEW_RESULT && i.readByPath())
                .forEach(i -> paths.put(i.origin(), i.unit()));
        var reviewed = figures.reviewed(head.unitId(), year, paths);
        var records = new HashMap<String, BigDecimal>();
        for (var indicator : form.indicators()) {
            var figure = indicator.source() == ReportForm.Source.REVIEW_RESULT
                            || indicator.source() == ReportForm.Source.BUDGET
                    ? reviewed.getOrDefault(indicator.origin(), live.get(indicator.origin()))
                    : null;
            if (figure != null && figure.value() != null) {
                records.put(indicator.code(), figure.value());
            }
        }
        return records;
    }

    private static List<AggregateView.Value> values(
            ReportForm form,
            Map<Cell, Sum> sums,
            Map<String, List<Figure.Source>> sources,
            Map<String, Map<Beside.By, BigDecimal>> beside) {
        var stated = new HashMap<Cell, BigDecimal>();
        sums.forEach((cell, sum) -> stated.put(cell, sum.value()));
        var worksheet = new Worksheet(form, stated);
        return form.indicators().stream()
                .map(i -> value(form, i, worksheet, sums, sources, beside.getOrDefault(i.code(), Map.of())))
                .toList();
    }

    private static AggregateView.Value value(
            ReportForm form,
            ReportForm.Indicator indicator,
            Worksheet worksheet,
            Map<Cell, Sum> sums,
            Map<String, List<Figure.Source>> sources,
            Map<Beside.By, BigDecimal> others) {
        var cell = Cell.of(indicator.code());
        var sum = sums.get(cell);
        var value = worksheet.value(cell);
        var parts = worksheet.parts(cell);
        var from = indicator.computed()
                ? form.operands(indicator.code()).stream()
                        .flatMap(o -> sources.getOrDefault(o.indicator(), List.of()).stream())
                        .distinct()
                        .limit(NAMED)
                        .toList()
                : sources.getOrDefault(indicator.code(), List.<Figure.Source>of());
        return new AggregateView.Value(
                indicator.code(),
                indicator.unit(),
                value,
                parts.numerator(),
                parts.denominator(),
                value == null ? Figure.Status.NOT_STATED : sum == null ? Figure.Status.PRELIMINARY : sum.status(),
                sum == null ? 0 : sum.saidBy(),
                from,
                form.columns().stream()
                        .filter(c -> ADDED.contains(c) || c == Column.PLAN_PERCENT)
                        .map(c -> inColumn(new Cell(indicator.code(), c), worksheet))
                        .toList(),
                value == null
                        ? List.of()
                        : others.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(o -> new Beside(o.getKey(), o.getValue(), value.subtract(o.getValue())))
                                .toList());
    }

    private static AggregateView.InColumn inColumn(Cell cell, Worksheet worksheet) {
        var value = worksheet.value(cell);
        var parts = worksheet.parts(cell);
        return new AggregateView.InColumn(
                cell.column(),
                value,
                value == null ? null : parts.numerator(),
                value == null ? null : parts.denominator());
    }

    /** Whose accepted report is another now than the one that was counted. */
    private List<UUID> changed(Head head) {
        return standings(head.unitId(), head.regimeId(), head.periodKey(), head.boundariesOn(), "ACCEPTED")
                .then("""
                        select distinct coalesce(s.reporter_organisation_id, i.organisation_id) as organisation_id
                        from standings s
                        full join (select * from aggregate_inputs where aggregate_id = ?) i
                          on i.obligation_id = s.obligation_id
                        where (s.report_id, s.edition, s.standing) is distinct from (i.report_id, i.edition, i.standing)
                        order by 1""", head.id())
                .list(database, row -> row.getObject(1, UUID.class));
    }

    private static Query standings(UUID unit, UUID regime, String periodKey, LocalDate on, String... states) {
        return Aggregates.standings(Query.of("with"), new UUID[] {unit}, regime, periodKey, on, states);
    }

    /** What has been handed in so far, added up as it is read. */
    Running running(Aggregates.Act act, UUID unit) {
        var counts = new int[4];
        var sums = new HashMap<Cell, Sum>();
        var summed = Aggregates.Summed.of(act.form());
        standings(unit, act.regimeId(), act.periodKey(), act.boundariesOn(), "SUBMITTED", "ACCEPTED")
                .then("""
                        , counts as (
                          select count(*) as owed, count(report_id) as handed_in,
                                 count(*) filter (where state = 'ACCEPTED') as accepted,
                                 count(*) filter (where state = 'RETURNED') as returned from standings)
                        select n.*, c.*
                        from counts n
                        left join lateral (
                          select c.column_code, c.indicator, sum(c.value) as value, sum(c.said_by) as said_by,
                                 'PRELIMINARY' as status
                          from (
                            select s.committee, c.column_code, c.indicator, sum(c.value) as value, count(*) as said_by
                            from standings s join report_cells c on c.report_id = s.report_id and c.edition = s.edition
                            where s.counted group by s.committee, c.column_code, c.indicator) c
                          join unnest(?::text[], ?::text[]) f (indicator, applies_to) on f.indicator = c.indicator
                          where f.applies_to = 'ALL' or (f.applies_to = 'COMMITTEE') = c.committee
                          group by c.column_code, c.indicator) c on true""", summed.indicators(), summed.appliesTo())
                .list(database, row -> {
                    counts[0] = row.getInt("owed");
                    counts[1] = row.getInt("handed_in");
                    counts[2] = row.getInt("accepted");
                    counts[3] = row.getInt("returned");
                    return row.getString("indicator") == null ? null : sums.put(cell(row), sum(row));
                });
        return new Running(
                act.regimeId(),
                act.periodKey(),
                unit,
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                values(act.form(), sums, Map.of(), Map.of()));
    }
}
