package vn.gnbv.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.EventLog;
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
                                plain(row.getBigDecimal("value")),
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

    /**
     * Publishes what an aggregate adds up to; the same computed again is the next version. What is not stated is no figure.
     *
     * @param origin what is reported, so that two regimes do not take each other's figures
     */
    public void publish(
            UUID aggregate,
            UUID origin,
            UUID unit,
            LocalDate periodFrom,
            LocalDate periodTo,
            List<Figure> values,
            String by) {
        for (var value : values) {
            if (value.value() == null) {
                continue;
            }
            var series = new Series(
                    value.indicator(),
                    unit,
                    periodFrom,
                    periodTo,
                    value.unit(),
                    FigureSource.Kind.AGGREGATE,
                    origin.toString());
            var fresh = begin(series);
            var before = fresh == null ? hold(find(series)) : null;
            add(
                    fresh == null ? find(series) : fresh,
                    before == null ? 0 : before.version() + 1,
                    unit,
                    measured(value),
                    value.status() == Figure.Status.OFFICIAL ? PublishedStatus.OFFICIAL : PublishedStatus.PRELIMINARY,
                    FigureSource.aggregate(aggregate),
                    null,
                    by);
        }
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
                plain(row.getBigDecimal("value")),
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
        return value == null ? null : plain(value);
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
