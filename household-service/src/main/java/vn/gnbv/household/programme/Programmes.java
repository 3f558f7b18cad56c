package vn.gnbv.household.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** What the copies say of programmes: a reference that has not come yet is unknown, never wrong. */
@ApplicationScoped
public class Programmes {

    private static final TypeReference<List<EligibleGroup>> GROUPS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    Programmes(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The programme of a component, or the component of a project; empty while the copy does not hold it. */
    public Optional<UUID> programmeOf(UUID component) {
        return one("select programme_id from component_copies where id = ?", component);
    }

    public Optional<UUID> componentOf(UUID project) {
        return one("select component_id from project_copies where id = ?", project);
    }

    /** Of what an activity is a part; null where it is of no component or project. */
    public record Part(@Nullable UUID componentId, @Nullable UUID projectId) {}

    /** Empty while the copy does not hold it. */
    public Optional<Part> partOf(UUID activity) {
        return Optional.ofNullable(database.row(
                "select component_id, project_id from activity_copies where id = ?",
                row -> new Part(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                activity));
    }

    private Optional<UUID> one(String sql, UUID of) {
        return Optional.ofNullable(database.row(sql, row -> row.getObject(1, UUID.class), of));
    }

    /** Whom a component may support on a day; empty where no source states it, or the component is not known. */
    public Optional<List<EligibleGroup>> eligibility(UUID component, LocalDate on) {
        return Optional.ofNullable(database.row("""
                        select eligibility from component_versions
                        where component_id = ? and valid @> ?::date and eligibility is not null""", row -> row.getString(1), component, on))
                .map(this::groups);
    }

    private List<EligibleGroup> groups(String text) {
        try {
            return json.readValue(text, GROUPS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether a component applies in a unit on a day; null while nothing says so. The nearest unit speaks before a higher
     * one, then the component before its project, then the later word.
     */
    public @Nullable Boolean applies(UUID component, UUID unit, LocalDate on) {
        return database.row("""
                with recursive part (id, depth) as (
                  select ?::uuid, 0
                  union all
                  select c.parent_id, p.depth + 1 from part p join component_copies c on c.id = p.id
                  where c.parent_id is not null and p.depth < 10)
                select s.applicable
                from part p
                join applicability_copies s on s.component_id = p.id and s.valid @> ?::date
                join area_paths a on a.unit_id = ? and a.ancestor_id = s.unit_id and a.valid @> ?::date
                order by (select count(*) from area_paths d where d.unit_id = s.unit_id and d.valid @> ?::date) desc,
                         p.depth, lower(s.valid) desc, s.id desc
                limit 1""", row -> row.getBoolean(1), component, on, unit, on, on);
    }
}
