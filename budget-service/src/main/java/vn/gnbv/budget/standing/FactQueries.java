package vn.gnbv.budget.standing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from the copies what decides on some lines. */
@ApplicationScoped
public class FactQueries {

    private static final String LOCK = "hashtext('budget_standing')";

    private final AgroalDataSource database;

    FactQueries(AgroalDataSource database) {
        this.database = database;
    }

    /** Until the transaction ends no copy changes: else a line could be taken in by a fact that no longer holds. */
    public void hold() {
        lock("select pg_advisory_xact_lock_shared(" + LOCK + ")");
    }

    /** Waits for all who hold the facts; before a copy's change is applied to the lines. */
    public void change() {
        lock("select pg_advisory_xact_lock(" + LOCK + ")");
    }

    public Facts about(Collection<Subject> subjects) {
        try (var connection = database.getConnection()) {
            var components = components(connection, subjects);
            var places = places(connection, subjects);
            return new Facts(
                    known(connection, "programme_copies", subjects.stream().map(Subject::programmeId)),
                    components,
                    statements(connection, subjects, components.keySet(), places),
                    places,
                    known(
                            connection,
                            "organisation_copies",
                            subjects.stream().flatMap(s -> s.organisationIds().stream())));
        } catch (SQLException e) {
            throw new IllegalStateException("The read copies are not to be had", e);
        }
    }

    private static Set<UUID> known(Connection connection, String copies, Stream<UUID> ids) throws SQLException {
        var known = new HashSet<UUID>();
        try (var query = connection.prepareStatement("select id from " + copies + " where id = any (?)")) {
            ids(query, 1, ids);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    known.add(row.getObject(1, UUID.class));
                }
            }
        }
        return known;
    }

    private static Map<UUID, Facts.Component> components(Connection connection, Collection<Subject> subjects)
            throws SQLException {
        var components = new HashMap<UUID, Facts.Component>();
        try (var query = connection.prepareStatement("""
                select id, programme_id, parent_id, capital_types from component_copies
                where programme_id in (select programme_id from component_copies where id = any (?))""")) {
            ids(query, 1, subjects.stream().map(Subject::componentId));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var id = row.getObject("id", UUID.class);
                    var types = (String[]) row.getArray("capital_types").getArray();
                    components.put(
                            id,
                            new Facts.Component(
                                    id,
                                    row.getObject("programme_id", UUID.class),
                                    row.getObject("parent_id", UUID.class),
                                    Set.of(types)));
                }
            }
        }
        return components;
    }

    private static Map<Facts.Place, List<UUID>> places(Connection connection, Collection<Subject> subjects)
            throws SQLException {
        var places = new HashMap<Facts.Place, List<UUID>>();
        var byDate = subjects.stream().collect(Collectors.groupingBy(Subject::on));
        for (var date : byDate.keySet()) {
            // The number of units above an ancestor tells how near it is.
            try (var query = connection.prepareStatement("""
                    select p.unit_id, p.ancestor_id, count(*) as depth
                    from area_paths p join area_paths a on a.unit_id = p.ancestor_id and a.valid @> ?::date
                    where p.unit_id = any (?) and p.valid @> ?::date
                    group by p.unit_id, p.ancestor_id order by p.unit_id, depth desc""")) {
                query.setDate(1, Date.valueOf(date));
                ids(query, 2, byDate.get(date).stream().map(Subject::unitId));
                query.setDate(3, Date.valueOf(date));
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        var place = new Facts.Place(row.getObject("unit_id", UUID.class), date);
                        places.computeIfAbsent(place, p -> new ArrayList<>())
                                .add(row.getObject("ancestor_id", UUID.class));
                    }
                }
            }
        }
        return places;
    }

    private static List<Statement> statements(
            Connection connection,
            Collection<Subject> subjects,
            Set<UUID> components,
            Map<Facts.Place, List<UUID>> places)
            throws SQLException {
        var statements = new ArrayList<Statement>();
        try (var query = connection.prepareStatement("""
                select id, component_id, unit_id, applicable, valid_from, valid_to, basis from applicability_copies
                where component_id = any (?) and unit_id = any (?)""")) {
            ids(query, 1, Stream.concat(components.stream(), subjects.stream().map(Subject::componentId)));
            ids(
                    query,
                    2,
                    Stream.concat(
                            places.values().stream().flatMap(List::stream),
                            subjects.stream().map(Subject::unitId)));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    statements.add(new Statement(
                            row.getObject("id", UUID.class),
                            row.getObject("component_id", UUID.class),
                            row.getObject("unit_id", UUID.class),
                            row.getBoolean("applicable"),
                            row.getDate("valid_from").toLocalDate(),
                            date(row.getDate("valid_to")),
                            row.getString("basis")));
                }
            }
        }
        return statements;
    }

    private static void ids(PreparedStatement query, int index, Stream<UUID> ids) throws SQLException {
        query.setArray(
                index,
                query.getConnection().createArrayOf("uuid", ids.distinct().toArray()));
    }

    private static @Nullable LocalDate date(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private void lock(String sql) {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(sql)) {
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The read copies are not to be had", e);
        }
    }
}
