package vn.gnbv.household.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads simulations and what they found; what they found is for who asked for it. */
@ApplicationScoped
class SimulationQueries {

    private static final String MOVES = """
            from simulation_counts c
            %s
            where c.simulation_id = ?
            group by 1, 2, c.from_class, c.to_class
            order by 2, 1, c.from_class, c.to_class""";

    /** A household in another class, with what its reasons are found from. */
    record Change(
            int number,
            UUID householdId,
            UUID assessmentId,
            UUID unitId,
            PovertyClass from,
            PovertyClass to,
            UUID standardId,
            UUID formId,
            AreaType areaType,
            byte[] answers) {}

    private final Database database;

    SimulationQueries(Database database) {
        this.database = database;
    }

    private static Query select(@Nullable String owner) {
        return Query.of("select s.*, s.draft #>> '{standard,code}' as draft_code from classification_simulations s")
                .whereGiven(owner, "s.requested_by = ?");
    }

    /** @param owner null for that of anybody */
    Optional<SimulationView> find(UUID id, @Nullable String owner) {
        return select(owner).where("s.id = ?", id).first(database, SimulationQueries::view);
    }

    List<SimulationView> list(@Nullable String owner, @Nullable UUID after, int limit) {
        return select(owner)
                .whereGiven(after, "s.id > ?")
                .then("order by s.id limit ?", limit)
                .list(database, SimulationQueries::view);
    }

    private static SimulationView view(ResultSet row) throws SQLException {
        return new SimulationView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("standard_id", UUID.class),
                row.getString("draft_code"),
                row.getObject("unit_id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                row.getString("requested_by"),
                Database.instant(row, "requested_at"),
                SimulationState.valueOf(row.getString("state")),
                Database.instant(row, "started_at"),
                Database.instant(row, "finished_at"),
                row.getObject("households", Long.class),
                row.getObject("not_counted", Long.class),
                row.getObject("changed", Long.class));
    }

    /** @param unit whose direct parts are told apart, and itself where households are counted in it as a whole */
    MovementsView movements(SimulationView simulation, Breakdown by, UUID unit) {
        var groups = new LinkedHashMap<String, MovementsView.Group>();
        Database.Row<Boolean> reader = row -> {
            var key = row.getString(1);
            var to = row.getString(4);
            return groups.computeIfAbsent(
                            String.valueOf(key), _ -> new MovementsView.Group(key, name(row), new ArrayList<>()))
                    .moves()
                    .add(new MovementsView.Move(
                            PovertyClass.valueOf(row.getString(3)),
                            to == null ? null : PovertyClass.valueOf(to),
                            row.getLong(5)));
        };
        var counts = "c.from_class, c.to_class, sum(c.households)::bigint ";
        switch (by) {
            case AREA_TYPE ->
                database.rows("select c.area_type, null, " + counts + MOVES.formatted(""), reader, simulation.id());
            case ETHNICITY ->
                database.rows("select c.ethnicity, null, " + counts + MOVES.formatted(""), reader, simulation.id());
            case UNIT ->
                database.rows(
                        "select v.unit_id, u.name, " + counts + MOVES.formatted("""
                                join area_paths a on a.unit_id = c.unit_id and a.valid @> ?::date
                                join area_versions v on v.unit_id = a.ancestor_id and v.valid @> ?::date
                                 and (v.parent_id = ? or (v.unit_id = ? and v.unit_id = c.unit_id))
                                join unit_versions u on u.unit_id = v.unit_id and u.valid @> ?::date"""),
                        reader,
                        simulation.asOf(),
                        simulation.asOf(),
                        unit,
                        unit,
                        simulation.asOf(),
                        simulation.id());
        }
        return new MovementsView(simulation.id(), by, List.copyOf(groups.values()));
    }

    private static @Nullable String name(ResultSet row) {
        try {
            return row.getString(2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Change> changes(
            UUID simulation, @Nullable PovertyClass from, @Nullable PovertyClass to, int after, int limit) {
        return database.rows(
                """
                select c.*, a.standard_id, a.form_id, a.area_type, a.answers
                from simulation_changes c
                join assessments a on a.id = c.assessment_id
                where c.simulation_id = ? and (?::text is null or c.from_class = ?)
                  and (?::text is null or c.to_class = ?) and c.number > ?
                order by c.number limit ?""",
                row -> new Change(
                        row.getInt("number"),
                        row.getObject("household_id", UUID.class),
                        row.getObject("assessment_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        PovertyClass.valueOf(row.getString("from_class")),
                        PovertyClass.valueOf(row.getString("to_class")),
                        row.getObject("standard_id", UUID.class),
                        row.getObject("form_id", UUID.class),
                        AreaType.valueOf(row.getString("area_type")),
                        row.getBytes("answers")),
                simulation,
                from,
                from,
                to,
                to,
                after,
                limit);
    }
}
