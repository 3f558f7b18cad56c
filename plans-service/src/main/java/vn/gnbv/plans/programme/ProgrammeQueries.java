package vn.gnbv.plans.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.directory.Timeline;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads programmes, and works out which statement is the nearest to a component in a unit on a day. */
@ApplicationScoped
class ProgrammeQueries {

    private static final TypeReference<List<ComponentTerms>> VERSIONS = new TypeReference<>() {};

    /** What a list of statements can be narrowed by. */
    record StatementFilter(
            @Nullable UUID unitId,
            @Nullable UUID programmeId,
            @Nullable LocalDate asOf) {}

    private final Database database;
    private final ObjectMapper json;

    ProgrammeQueries(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<UUID> programmes(@Nullable UUID after, int limit) {
        return Query.of("select id from programmes")
                .whereGiven(after, "id > ?")
                .then("order by id limit ?", limit)
                .list(database, row -> row.getObject(1, UUID.class));
    }

    boolean runsIn(UUID programme, int year) {
        return Query.of("select 1 from programmes")
                .where("id = ?", programme)
                .where("? between extract(year from valid_from) and extract(year from valid_to)", year)
                .first(database, row -> true)
                .isPresent();
    }

    Optional<UUID> programmeOf(UUID component) {
        return Query.of("select programme_id from components")
                .where("id = ?", component)
                .first(database, row -> row.getObject(1, UUID.class));
    }

    /** The words and the number of the paper on which a statement rests. */
    String basisOf(@Nullable UUID statement) {
        return Query.of("select concat_ws('; ', basis_number, basis_text) from applicabilities")
                .where("id = ?", statement)
                .first(database, row -> row.getString(1))
                .orElse("");
    }

    List<UUID> componentsAmong(Collection<UUID> ids) {
        return Query.of("select id from components")
                .where("id = any (?::uuid[])", (Object) ids.toArray(UUID[]::new))
                .list(database, row -> row.getObject(1, UUID.class));
    }

    /** One statement on a component in a unit at a time. */
    void lockStatements(UUID component, UUID unit) {
        Query.of("select pg_advisory_xact_lock(hashtextextended(?, 0))", component + "/" + unit)
                .list(database, row -> true);
    }

    boolean exists(UUID programme) {
        return Query.of("select 1 from programmes")
                .where("id = ?", programme)
                .first(database, row -> true)
                .isPresent();
    }

    /** The components that a programme has on the day, parents before children; without a day as they last were. */
    List<ComponentNode> tree(UUID programme, @Nullable LocalDate asOf) {
        var parents = new HashSet<UUID>();
        var rows = Query.of("select id, code, parent_id, versions from components")
                .where("programme_id = ?", programme)
                .then("order by position")
                .list(database, row -> node(row, asOf))
                .stream()
                .flatMap(Optional::stream)
                .toList();
        rows.forEach(node -> parents.add(node.parentId()));
        var ordered = new ArrayList<ComponentNode>();
        addBelow(null, rows, parents, ordered);
        return ordered;
    }

    private static void addBelow(
            @Nullable UUID parent, List<ComponentNode> rows, Collection<UUID> parents, List<ComponentNode> ordered) {
        for (var row : rows) {
            if (Objects.equals(row.parentId(), parent)) {
                ordered.add(row.asLeaf(!parents.contains(row.id())));
                addBelow(row.id(), rows, parents, ordered);
            }
        }
    }

    /**
     * The nearest statement for each component: the one on the lowest unit, and of these the one on the lowest
     * component. A component that nobody has stated anything about is absent.
     */
    Map<UUID, ApplicabilityView> nearest(UUID programme, UUID unit, LocalDate asOf) {
        var nearest = new HashMap<UUID, ApplicabilityView>();
        Query.of("""
                        with recursive units (id, distance) as (
                          select ?::uuid, 0
                          union all
                          select v.parent_id, u.distance + 1
                          from units u join administrative_unit_versions v on v.unit_id = u.id and v.valid @> ?::date
                          where v.parent_id is not null
                        ), lines (id, ancestor_id, distance) as (
                          select id, id, 0 from components where programme_id = ?
                          union all
                          select l.id, c.parent_id, l.distance + 1
                          from lines l join components c on c.id = l.ancestor_id
                          where c.parent_id is not null
                        )
                        select distinct on (l.id) l.id as for_component, a.*
                        from lines l
                        join applicabilities a on a.component_id = l.ancestor_id
                        join units u on u.id = a.unit_id
                        where daterange(a.valid_from, a.valid_to, '[]') @> ?::date
                        order by l.id, u.distance, l.distance""", unit, asOf, programme, asOf)
                .list(database, row -> nearest.put(row.getObject("for_component", UUID.class), statement(row)));
        return nearest;
    }

    List<ApplicabilityView> statements(StatementFilter filter, @Nullable UUID after, int limit) {
        return Query.of("select a.* from applicabilities a join components c on c.id = a.component_id")
                .whereGiven(filter.unitId(), "a.unit_id = ?")
                .whereGiven(filter.programmeId(), "c.programme_id = ?")
                .whereGiven(filter.asOf(), "daterange(a.valid_from, a.valid_to, '[]') @> ?::date")
                .whereGiven(after, "a.id > ?")
                .then("order by a.id limit ?", limit)
                .list(database, ProgrammeQueries::statement);
    }

    Optional<ApplicabilityView> statement(UUID id) {
        return Query.of("select * from applicabilities")
                .where("id = ?", id)
                .first(database, ProgrammeQueries::statement);
    }

    private Optional<ComponentNode> node(ResultSet row, @Nullable LocalDate asOf) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var code = row.getString("code");
        var parentId = row.getObject("parent_id", UUID.class);
        return Timeline.at(versions(row), asOf)
                .map(terms -> new ComponentNode(
                        id,
                        code,
                        parentId,
                        terms.nameVi(),
                        terms.nameEn(),
                        terms.capitalTypes(),
                        terms.leads(),
                        terms.eligibility(),
                        true,
                        null,
                        null));
    }

    private List<ComponentTerms> versions(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("versions"), VERSIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ApplicabilityView statement(ResultSet row) throws SQLException {
        return new ApplicabilityView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("component_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getBoolean("applicable"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new Applicability.Basis(
                        row.getString("basis_text"),
                        row.getString("basis_number"),
                        row.getObject("basis_issued_on", LocalDate.class),
                        row.getBoolean("basis_sample")));
    }
}
