package vn.gnbv.household.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.round.RoundKind;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;

/**
 * Counts the official tables from the recognitions themselves, each time anew. A household that was recognised more
 * than once in a round counts once, as the latest decision has it.
 */
@ApplicationScoped
public class OfficialTables {

    private static final String LATEST = """
            with latest as (
              select distinct on (s.household_id) s.household_id, r.unit_id, s.poverty_class, s.persons
              from recognitions r
              join household_statuses s on s.recognition_id = r.id
              where r.round_id = ?
              order by s.household_id, s.decided_on desc, s.seq desc
            )\s""";

    private static final String COUNTS = """
            count(*) filter (where poverty_class = 'POOR') as poor,
            coalesce(sum(persons) filter (where poverty_class = 'POOR'), 0) as poor_persons,
            count(*) filter (where poverty_class = 'NEAR_POOR') as near_poor,
            coalesce(sum(persons) filter (where poverty_class = 'NEAR_POOR'), 0) as near_poor_persons,
            count(*) filter (where poverty_class = 'NOT_POOR') as not_poor,
            coalesce(sum(persons) filter (where poverty_class = 'NOT_POOR'), 0) as not_poor_persons\s""";

    private final Database database;
    private final AreaTree areas;

    OfficialTables(Database database, AreaTree areas) {
        this.database = database;
        this.areas = areas;
    }

    private record Round(UUID id, RoundKind kind, int year, UUID unitId, UUID standardId, LocalDate openedOn) {}

    /** The numbers of one commune in a round. */
    public Table1 table1(UUID round, UUID commune) {
        return database.rows(
                        LATEST + "select " + COUNTS + "from latest where unit_id = ?",
                        OfficialTables::counts,
                        round,
                        commune)
                .getFirst();
    }

    /** Tables 2 to 13 of one commune in a round: what became of the households that were recognised in it. */
    public List<RoundTable> tables(UUID round, UUID commune) {
        var households = database.rows("""
                select distinct s.household_id from recognitions r join household_statuses s on s.recognition_id = r.id
                where r.round_id = ? and r.unit_id = ?""", row -> row.getObject(1, UUID.class), round, commune);
        var counts = new HashMap<Figures.Figure, Count>();
        database.rows(
                """
                select kind, poverty_class, item, sum(households), sum(persons) from household_counts
                where household_id = any (?) and round_id = ? and unit_id = ? and households >= 0
                group by 1, 2, 3""",
                row -> counts.put(
                        new Figures.Figure(row.getString(1), PovertyClass.valueOf(row.getString(2)), row.getString(3)),
                        new Count(row.getLong(4), row.getLong(5))),
                households.toArray(UUID[]::new),
                round,
                commune);
        return RoundTable.of(new Figures(counts));
    }

    /**
     * @param area the caller's: communes outside are not shown and not counted
     * @param unit this one and what is below it alone; null for all of the round
     */
    Optional<OfficialTable1> table1(UUID roundId, @Nullable UUID area, @Nullable UUID unit) {
        return Optional.ofNullable(
                        database.row("select * from review_rounds where id = ?", OfficialTables::round, roundId))
                .map(round -> table1(round, area, unit));
    }

    private OfficialTable1 table1(Round round, @Nullable UUID area, @Nullable UUID unit) {
        if (unit != null) {
            // Less than was asked for would look like the whole.
            areas.require(area, unit, round.openedOn());
        }
        var communes = communes(round, area, unit);
        var ids = communes.stream().map(OfficialTable1.Place::unitId).toList();
        var byCommune = new ArrayList<OfficialTable1.Row>();
        var missing = new ArrayList<>(communes);
        var total = new ArrayList<Table1>();
        database.rows(
                LATEST + "select unit_id, " + COUNTS
                        + "from latest where unit_id = any(?) group by grouping sets ((unit_id), ())",
                row -> {
                    var id = row.getObject("unit_id", UUID.class);
                    var counts = counts(row);
                    if (id == null) {
                        return total.add(counts);
                    }
                    var place = communes.get(ids.indexOf(id));
                    missing.remove(place);
                    return byCommune.add(new OfficialTable1.Row(
                            id, place.code(), place.name(), counts.poor(), counts.nearPoor(), counts.notPoor()));
                },
                round.id(),
                ids.toArray(UUID[]::new));
        byCommune.sort(Comparator.comparing(OfficialTable1.Row::code));
        return new OfficialTable1(
                round.id(),
                round.kind(),
                round.year(),
                round.standardId(),
                unit,
                List.copyOf(byCommune),
                total.getFirst(),
                samples(round, ids),
                List.copyOf(missing));
    }

    private long samples(Round round, List<UUID> communes) {
        return database.rows(LATEST + """
                                select count(*) from latest l join households h on h.id = l.household_id
                                where h.sample and l.unit_id = any(?)""", row -> row.getLong(1), round.id(), communes.toArray(UUID[]::new))
                .getFirst();
    }

    private List<OfficialTable1.Place> communes(Round round, @Nullable UUID area, @Nullable UUID unit) {
        var sql = """
                select v.unit_id, v.code, v.name from unit_versions v
                where v.level = 'COMMUNE' and v.valid @> ?::date
                  and\s""" + below() + " and " + below() + (unit == null ? "" : " and " + below())
                + " order by v.code, v.unit_id";
        var on = round.openedOn();
        var parameters = new ArrayList<@Nullable Object>(List.of(on, round.unitId(), on));
        parameters.add(area);
        parameters.add(on);
        if (unit != null) {
            parameters.add(unit);
            parameters.add(on);
        }
        return database.rows(
                sql,
                row -> new OfficialTable1.Place(
                        row.getObject("unit_id", UUID.class), row.getString("code"), row.getString("name")),
                parameters.toArray());
    }

    private static String below() {
        return AreaTree.within("v.unit_id", "?::date");
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                RoundKind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getObject("unit_id", UUID.class),
                row.getObject("standard_id", UUID.class),
                row.getObject("opened_on", LocalDate.class));
    }

    private static Table1 counts(ResultSet row) throws SQLException {
        return new Table1(
                new Count(row.getLong("poor"), row.getLong("poor_persons")),
                new Count(row.getLong("near_poor"), row.getLong("near_poor_persons")),
                new Count(row.getLong("not_poor"), row.getLong("not_poor_persons")));
    }
}
