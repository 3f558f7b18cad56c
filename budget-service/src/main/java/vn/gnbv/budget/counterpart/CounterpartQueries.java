package vn.gnbv.budget.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.counterpart.CounterpartCheck.OfSource;
import vn.gnbv.budget.line.Source;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads ratios, and what the lines of each source come to. */
@ApplicationScoped
class CounterpartQueries {

    private final Database database;

    CounterpartQueries(Database database) {
        this.database = database;
    }

    CounterpartRatioView add(UUID id, StateCounterpartRatio said, String by) {
        return database.rows(
                        """
                        insert into counterpart_ratios
                          (id, programme_id, unit_id, first_year, last_year, percent, basis, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning *""",
                        CounterpartQueries::ratio,
                        id,
                        said.programmeId(),
                        said.unitId(),
                        said.firstYear(),
                        said.lastYear(),
                        said.percent(),
                        said.basis(),
                        by)
                .getFirst();
    }

    /** Until the transaction ends nobody else states a ratio. */
    void lock() {
        database.row("select pg_advisory_xact_lock(hashtext('counterpart_ratios'))", row -> true);
    }

    boolean overlaps(StateCounterpartRatio said) {
        return Query.of("select 1 from counterpart_ratios r")
                .where("r.programme_id = ? and r.unit_id = ?", said.programmeId(), said.unitId())
                .where(
                        "int4range(r.first_year, r.last_year, '[]') && int4range(?, ?, '[]')",
                        said.firstYear(),
                        said.lastYear())
                .first(database, row -> true)
                .isPresent();
    }

    List<CounterpartRatioView> list(
            @Nullable UUID programmeId,
            @Nullable UUID unitId,
            @Nullable Integer year,
            @Nullable UUID after,
            int limit) {
        return Query.of("select r.* from counterpart_ratios r")
                .whereGiven(programmeId, "r.programme_id = ?")
                .whereGiven(unitId, "r.unit_id = ?")
                .whereGiven(year, "int4range(r.first_year, r.last_year, '[]') @> ?")
                .whereGiven(after, "r.id > ?")
                .then("order by r.id limit ?", limit)
                .list(database, CounterpartQueries::ratio);
    }

    /** Of the unit itself or, where it has none, of the nearest one above it on the year's first day. */
    @Nullable
    CounterpartRatioView nearest(UUID programmeId, UUID unitId, int year) {
        return database.row("""
                select r.* from area_paths p
                join counterpart_ratios r on r.unit_id = p.ancestor_id
                where p.unit_id = ? and p.valid @> make_date(?, 1, 1) and r.programme_id = ?
                  and int4range(r.first_year, r.last_year, '[]') @> ?
                order by (select count(*) from area_paths a where a.unit_id = p.ancestor_id
                  and a.valid @> make_date(?, 1, 1)) desc limit 1""", CounterpartQueries::ratio, unitId, year, programmeId, year, year);
    }

    /** Every source, those without a line too. */
    List<OfSource> assigned(UUID programmeId, int year, UUID unitId) {
        var found = database
                .rows(
                        """
                                select l.source, count(*) as lines,
                                  sum(l.assigned_vnd + l.adjusted_vnd - l.allocated_vnd) as assigned
                                from budget_lines l where l.programme_id = ? and l.year = ? and %s
                                group by l.source""".formatted(AreaTree.within("l.scope_unit_id", "l.assigned_on")),
                        row -> new OfSource(
                                Source.valueOf(row.getString("source")),
                                row.getInt("lines"),
                                row.getBigDecimal("assigned").longValueExact()),
                        programmeId,
                        year,
                        unitId)
                .stream()
                .collect(Collectors.toMap(OfSource::source, Function.identity()));
        return Arrays.stream(Source.values())
                .map(source -> found.getOrDefault(source, new OfSource(source, 0, null)))
                .toList();
    }

    private static CounterpartRatioView ratio(ResultSet row) throws SQLException {
        return new CounterpartRatioView(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getInt("first_year"),
                row.getObject("last_year", Integer.class),
                row.getBigDecimal("percent"),
                row.getString("basis"),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
