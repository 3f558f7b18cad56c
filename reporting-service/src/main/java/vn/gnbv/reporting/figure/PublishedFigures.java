package vn.gnbv.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.form.Exact;
import vn.gnbv.reporting.form.Units;

/** Every published figure in all its versions; only added to, and each addition told. */
@ApplicationScoped
public class PublishedFigures {

    /** What is measured of whom and when, and who says so: of this there is one figure. */
    record Series(
            String indicator,
            UUID unitId,
            LocalDate periodFrom,
            LocalDate periodTo,
            String measureUnit,
            FigureSource.Kind kind,
            String origin) {}

    private static final String SELECT = """
            select f.*, v.version as of_version, v.unit_version, v.value, v.numerator, v.denominator, v.status,
                   v.produced_on, v.aggregate_id, v.reason, v.recorded_by, v.recorded_at,
                   (select l.id from event_log l
                    where l.type = 'vn.gnbv.figure.v1' and l.key = f.id and l.version = v.version) as event_id
            from figures f join figure_versions v on v.figure_id = f.id\s""";

    private final Database database;
    private final EventLog events;

    PublishedFigures(Database database, EventLog events) {
        this.database = database;
        this.events = events;
    }

    @Nullable
    PublishedFigure find(UUID id) {
        return database.row(SELECT + "and v.version = f.version where f.id = ?", PublishedFigures::figure, id);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    @Nullable
    PublishedFigure hold(UUID id) {
        database.row("select 1 from figures where id = ? for update", row -> true, id);
        return find(id);
    }

    List<PublishedFigure> versions(UUID id, @Nullable Integer after, int limit) {
        return database.rows(
                SELECT + "where f.id = ? and (?::integer is null or v.version > ?) order by v.version limit ?",
                PublishedFigures::figure,
                id,
                after,
                after,
                limit);
    }

    /** Those of one unit in the order in which they were first entered. */
    List<PublishedFigure> list(UUID unit, @Nullable String indicator, @Nullable UUID after, int limit) {
        return database.rows(SELECT + """
                and v.version = f.version
                where f.unit_id = ? and f.indicator = coalesce(?::text, f.indicator) and (?::uuid is null or f.id > ?)
                order by f.id limit ?""", PublishedFigures::figure, unit, indicator, after, after, limit);
    }

    /** A published figure as others take it: whose it is, and what it says. */
    public record Known(FigureSource.Kind kind, String origin, Figure figure) {}

    /** What is published of a unit for periods that end in a year, the latest period first. */
    public List<Known> of(UUID unit, int year) {
        return database.rows(
                SELECT + """
                and v.version = f.version
                where f.unit_id = ? and f.period_to between make_date(?, 1, 1) and make_date(?, 12, 31)
                order by f.period_to desc, f.period_from, v.recorded_at desc""",
                row -> new Known(
                        FigureSource.Kind.valueOf(row.getString("source_kind")),
                        row.getString("origin"),
                        new Figure(
                                row.getString("indicator"),
                                row.getString("measure_unit"),
                                Exact.plain(row.getBigDecimal("value")),
                                orNull(row.getBigDecimal("numerator")),
                                orNull(row.getBigDecimal("denominator")),
                                Figure.Status.valueOf(row.getString("status")),
                                List.of(new Figure.Source(
                                        "vn.gnbv.figure.v1",
                                        row.getObject("id", UUID.class),
                                        row.getInt("of_version"),
                                        row.getObject("event_id", UUID.class))))),
                unit,
                year,
                year);
    }

    /** The first version; null where there is a figure of the same thing from the same source already. */
    @Nullable
    PublishedFigure enter(EnterFigure command, String by) {
        var id = begin(command.series());
        return id == null
                ? null
                : add(id, 0, command.unitId(), command.measured(), command.status(), command.source(), null, by);
    }

    PublishedFigure correct(PublishedFigure figure, CorrectFigure command, String by) {
        var source = figure.source();
        return add(
                figure.id(),
                figure.version() + 1,
                figure.unitId(),
                command.measured(figure),
                command.status(),
                new FigureSource(
                        source.kind(),
                        source.producer(),
                        command.producedOn() == null ? source.producedOn() : command.producedOn(),
                        source.documentId(),
                        null),
                command.reason(),
                by);
    }

    /** What an aggregate of a unit adds up to. */
    public record Added(UUID aggregateId, UUID unitId, Figure figure) {}

    /**
     * Publishes what aggregates add up to; the same computed again is the next version. What is not stated is no figure.
     *
     * @param origin what is reported, so that two regimes do not take each other's figures
     */
    public void publish(UUID origin, LocalDate periodFrom, LocalDate periodTo, List<Added> added, String by) {
        var stated = added.stream()
                .filter(a -> a.figure().value() != null)
                .sorted(Comparator.comparing(Added::unitId)
                        .thenComparing(a -> a.figure().indicator()))
                .toList();
        if (stated.isEmpty()) {
            return;
        }
        var heads = new HashMap<String, UUID>();
        database.rows(
                """
                insert into figures (id, indicator, unit_id, period_from, period_to, measure_unit, source_kind, origin,
                                     version)
                select a.id, a.indicator, a.unit_id, ?, ?, a.measure_unit, 'AGGREGATE', ?, 0
                from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[]) a (id, indicator, unit_id, measure_unit)
                on conflict on constraint uq_figures_series do update set version = figures.version + 1
                returning id, unit_id, indicator""",
                row -> heads.put(
                        row.getString("unit_id") + row.getString("indicator"), row.getObject("id", UUID.class)),
                periodFrom,
                periodTo,
                origin.toString(),
                stated.stream().map(_ -> Ids.next()).toArray(UUID[]::new),
                stated.stream().map(a -> a.figure().indicator()).toArray(String[]::new),
                stated.stream().map(Added::unitId).toArray(UUID[]::new),
                stated.stream().map(a -> a.figure().unit()).toArray(String[]::new));
        var now = database.now();
        var over = !periodTo.isAfter(LegalTime.dayOf(now));
        var measured = stated.stream().map(a -> measured(a.figure())).toList();
        database.write(
                """
                insert into figure_versions (figure_id, version, unit_version, value, numerator, denominator, status,
                  aggregate_id, recorded_by, recorded_at)
                select f.id, f.version, u.version, a.value, a.numerator, a.denominator, a.status, a.aggregate_id, ?, ?
                from unnest(?::uuid[], ?::numeric[], ?::numeric[], ?::numeric[], ?::text[], ?::uuid[])
                  a (figure_id, value, numerator, denominator, status, aggregate_id)
                join figures f on f.id = a.figure_id
                left join unit_copies u on u.id = f.unit_id""",
                by,
                now,
                stated.stream()
                        .map(a -> heads.get(a.unitId() + a.figure().indicator()))
                        .toArray(UUID[]::new),
                measured.stream().map(Measured::value).toArray(BigDecimal[]::new),
                measured.stream().map(Measured::numerator).toArray(BigDecimal[]::new),
                measured.stream().map(Measured::denominator).toArray(BigDecimal[]::new),
                stated.stream().map(a -> status(a.figure(), over).name()).toArray(String[]::new),
                stated.stream().map(Added::aggregateId).toArray(UUID[]::new));
        events.append(database
                .rows(
                        SELECT + "and v.version = f.version where f.id = any (?) order by f.id",
                        PublishedFigures::figure,
                        (Object) heads.values().toArray(UUID[]::new))
                .stream()
                .map(FigureChanged::of)
                .toList());
    }

    /** Nobody can know for certain what a period comes to before it is over. */
    private static PublishedStatus status(Figure figure, boolean over) {
        return switch (figure.status()) {
            case OFFICIAL -> over ? PublishedStatus.OFFICIAL : PublishedStatus.PRELIMINARY;
            case ESTIMATE -> PublishedStatus.ESTIMATE;
            case PRELIMINARY, NOT_STATED -> PublishedStatus.PRELIMINARY;
        };
    }

    /** Publishes a restatement; the same counted again is the next version. */
    PublishedFigure restate(RestateFigure command, Restatement restatement, String by) {
        var series = new Series(
                command.indicator(),
                command.unitId(),
                command.periodFrom(),
                command.periodTo(),
                command.measureUnit(),
                FigureSource.Kind.RESTATED,
                "");
        var fresh = begin(series);
        var before = fresh == null ? hold(find(series)) : null;
        var id = fresh == null ? find(series) : fresh;
        var version = before == null ? 0 : before.version() + 1;
        var figure = add(
                id,
                version,
                command.unitId(),
                restatement.measured(),
                restatement.status(),
                new FigureSource(FigureSource.Kind.RESTATED, null, null, null, null),
                null,
                by);
        database.writeAll(
                "insert into figure_parts (figure_id, version, part_id, part_version, weight) values (?, ?, ?, ?, ?)",
                restatement.parts().stream()
                        .map(p -> new @Nullable Object[] {
                            id,
                            version,
                            p.figure() == null ? null : p.figure().id(),
                            p.figure() == null ? null : p.figure().version(),
                            p.weight()
                        })
                        .toList());
        return figure;
    }

    /** What a restated figure is made of, in its latest version; of others nothing. */
    List<Restatement.PartView> parts(UUID id) {
        return database.rows(
                """
                select p.*, part.unit_id, v.value
                from figures f
                join figure_parts p on p.figure_id = f.id and p.version = f.version
                join figures part on part.id = p.part_id
                join figure_versions v on v.figure_id = p.part_id and v.version = p.part_version
                where f.id = ? order by part.unit_id""",
                row -> new Restatement.PartView(
                        row.getObject("part_id", UUID.class),
                        row.getInt("part_version"),
                        row.getObject("unit_id", UUID.class),
                        Exact.plain(row.getBigDecimal("value")),
                        Exact.plain(row.getBigDecimal("weight"))),
                id);
    }

    /** The latest versions of an indicator and period of some units, but those that were restated; the firmest last. */
    List<PublishedFigure> of(
            Collection<UUID> units, String indicator, String measureUnit, LocalDate from, LocalDate to) {
        return database.rows(
                SELECT + """
                and v.version = f.version
                where f.unit_id = any (?) and f.indicator = ? and f.measure_unit = ? and f.period_from = ?
                  and f.period_to = ? and f.source_kind <> 'RESTATED'
                order by array_position(array['ESTIMATE', 'PRELIMINARY', 'OFFICIAL'], v.status), v.recorded_at, f.id""", PublishedFigures::figure, units.toArray(UUID[]::new), indicator, measureUnit, from, to);
    }

    /** By the end of the period, then its beginning and the figure: all of some units, between two days. */
    List<PublishedFigure> series(
            Collection<UUID> units,
            String indicator,
            @Nullable String measureUnit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate afterPeriod,
            @Nullable UUID after,
            int limit) {
        return database.rows(
                SELECT + """
                and v.version = f.version
                where f.unit_id = any (?) and f.indicator = ? and f.measure_unit = coalesce(?::text, f.measure_unit)
                  and f.period_to >= coalesce(?::date, f.period_to) and f.period_to <= coalesce(?::date, f.period_to)
                  and (?::uuid is null or (f.period_to, f.id) > (?::date, ?::uuid))
                order by f.period_to, f.id limit ?""",
                PublishedFigures::figure,
                units.toArray(UUID[]::new),
                indicator,
                measureUnit,
                from,
                to,
                after,
                afterPeriod,
                after,
                limit);
    }

    private static Measured measured(Figure value) {
        var share = Units.isShare(value.unit()) && value.numerator() != null && value.denominator() != null;
        return new Measured(
                value.unit(), value.value(), share ? value.numerator() : null, share ? value.denominator() : null);
    }

    /** The id of a figure that there was not before, or null. */
    private @Nullable UUID begin(Series series) {
        return database.row(
                """
                insert into figures (id, indicator, unit_id, period_from, period_to, measure_unit, source_kind, origin,
                                     version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0)
                on conflict on constraint uq_figures_series do nothing returning id""",
                row -> row.getObject(1, UUID.class),
                Ids.next(),
                series.indicator(),
                series.unitId(),
                series.periodFrom(),
                series.periodTo(),
                series.measureUnit(),
                series.kind(),
                series.origin());
    }

    UUID find(Series series) {
        return database.rows(
                        """
                        select id from figures
                        where indicator = ? and unit_id = ? and period_from = ? and period_to = ? and measure_unit = ?
                          and source_kind = ? and origin = ?""",
                        row -> row.getObject(1, UUID.class),
                        series.indicator(),
                        series.unitId(),
                        series.periodFrom(),
                        series.periodTo(),
                        series.measureUnit(),
                        series.kind(),
                        series.origin())
                .getFirst();
    }

    private PublishedFigure add(
            UUID id,
            int version,
            UUID unit,
            Measured measured,
            PublishedStatus status,
            FigureSource source,
            @Nullable String reason,
            String by) {
        database.write("update figures set version = ? where id = ?", version, id);
        database.write(
                """
                        insert into figure_versions (figure_id, version, unit_version, value, numerator, denominator, status,
                          produced_on, aggregate_id, reason, recorded_by, recorded_at)
                        values (?, ?, (select version from unit_copies where id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                version,
                unit,
                measured.number(),
                measured.numerator(),
                measured.denominator(),
                status,
                source.producedOn(),
                source.aggregateId(),
                reason,
                by,
                database.now());
        var figure = find(id);
        if (figure == null) {
            throw new IllegalStateException("A figure that has just been written is not there");
        }
        events.append(FigureChanged.of(figure));
        return figure;
    }

    private static PublishedFigure figure(ResultSet row) throws SQLException {
        var kind = FigureSource.Kind.valueOf(row.getString("source_kind"));
        var origin = row.getString("origin");
        return new PublishedFigure(
                row.getObject("id", UUID.class),
                row.getInt("of_version"),
                row.getString("indicator"),
                row.getObject("unit_id", UUID.class),
                row.getObject("unit_version", Integer.class),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("measure_unit"),
                Exact.plain(row.getBigDecimal("value")),
                orNull(row.getBigDecimal("numerator")),
                orNull(row.getBigDecimal("denominator")),
                PublishedStatus.valueOf(row.getString("status")),
                new FigureSource(
                        kind,
                        kind == FigureSource.Kind.EXTERNAL ? origin : null,
                        row.getObject("produced_on", LocalDate.class),
                        kind == FigureSource.Kind.ENTERED ? UUID.fromString(origin) : null,
                        row.getObject("aggregate_id", UUID.class)),
                row.getString("reason"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static @Nullable BigDecimal orNull(@Nullable BigDecimal value) {
        return value == null ? null : Exact.plain(value);
    }
}
