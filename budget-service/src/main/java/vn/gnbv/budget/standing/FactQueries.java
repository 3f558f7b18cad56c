package vn.gnbv.budget.standing;

import jakarta.enterprise.context.ApplicationScoped;
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
import vn.gnbv.platform.database.Database;

/** Reads from the copies what decides on some lines. */
@ApplicationScoped
public class FactQueries {

    private static final String LOCK = "hashtext('budget_standing')";

    private final Database database;

    FactQueries(Database database) {
        this.database = database;
    }

    /** Until the transaction ends no copy changes: else a line could be taken in by a fact that no longer holds. */
    public void hold() {
        database.row("select pg_advisory_xact_lock_shared(" + LOCK + ")", row -> true);
    }

    /** Waits for all who hold the facts; before a copy's change is applied to the lines. */
    public void change() {
        database.row("select pg_advisory_xact_lock(" + LOCK + ")", row -> true);
    }

    public Facts about(Collection<Subject> subjects) {
        var components = components(subjects);
        var places = places(subjects);
        return new Facts(
                known("programme_copies", subjects.stream().map(Subject::programmeId)),
                components,
                statements(subjects, components.keySet(), places),
                places,
                known("organisation_copies", subjects.stream().flatMap(s -> s.organisationIds().stream())),
                ends(subjects));
    }

    private Map<UUID, LocalDate> ends(Collection<Subject> subjects) {
        var ends = new HashMap<UUID, LocalDate>();
        database.rows(
                """
                select unit_id as id, max(upper(valid)) - 1 as last_day from area_versions where unit_id = any (?)
                group by unit_id having not bool_or(upper_inf(valid))
                union all
                select id, valid_to from organisation_copies where id = any (?) and valid_to is not null""",
                row -> ends.put(row.getObject("id", UUID.class), row.getObject("last_day", LocalDate.class)),
                array(subjects.stream().map(Subject::unitId)),
                array(subjects.stream().flatMap(s -> s.organisationIds().stream())));
        return ends;
    }

    private Set<UUID> known(String copies, Stream<UUID> ids) {
        return new HashSet<>(database.rows(
                "select id from " + copies + " where id = any (?)", row -> row.getObject("id", UUID.class), (Object)
                        array(ids)));
    }

    private Map<UUID, Facts.Component> components(Collection<Subject> subjects) {
        return database
                .rows(
                        """
                        select id, programme_id, parent_id, capital_types from component_copies
                        where programme_id in (select programme_id from component_copies where id = any (?))""",
                        row -> new Facts.Component(
                                row.getObject("id", UUID.class),
                                row.getObject("programme_id", UUID.class),
                                row.getObject("parent_id", UUID.class),
                                Set.of((String[]) row.getArray("capital_types").getArray())),
                        (Object) array(subjects.stream().map(Subject::componentId)))
                .stream()
                .collect(Collectors.toMap(Facts.Component::id, c -> c));
    }

    private Map<Facts.Place, List<UUID>> places(Collection<Subject> subjects) {
        var places = new HashMap<Facts.Place, List<UUID>>();
        subjects.stream()
                .collect(Collectors.groupingBy(Subject::on))
                .forEach((date, those) -> places.putAll(places(date, those)));
        return places;
    }

    /** The number of units above an ancestor tells how near it is. */
    private Map<Facts.Place, List<UUID>> places(LocalDate on, List<Subject> subjects) {
        var places = new HashMap<Facts.Place, List<UUID>>();
        database.rows(
                """
                select p.unit_id, p.ancestor_id, count(*) as depth
                from area_paths p join area_paths a on a.unit_id = p.ancestor_id and a.valid @> ?::date
                where p.unit_id = any (?) and p.valid @> ?::date
                group by p.unit_id, p.ancestor_id order by p.unit_id, depth desc""",
                row -> places.computeIfAbsent(
                                new Facts.Place(row.getObject("unit_id", UUID.class), on), p -> new ArrayList<>())
                        .add(row.getObject("ancestor_id", UUID.class)),
                on,
                array(subjects.stream().map(Subject::unitId)),
                on);
        return places;
    }

    private List<Statement> statements(
            Collection<Subject> subjects, Set<UUID> components, Map<Facts.Place, List<UUID>> places) {
        return database.rows(
                """
                select id, component_id, unit_id, applicable, valid_from, valid_to, basis from applicability_copies
                where component_id = any (?) and unit_id = any (?)""",
                row -> new Statement(
                        row.getObject("id", UUID.class),
                        row.getObject("component_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getBoolean("applicable"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("basis")),
                array(Stream.concat(components.stream(), subjects.stream().map(Subject::componentId))),
                array(Stream.concat(
                        places.values().stream().flatMap(List::stream),
                        subjects.stream().map(Subject::unitId))));
    }

    private static UUID[] array(Stream<UUID> ids) {
        return ids.distinct().toArray(UUID[]::new);
    }
}
