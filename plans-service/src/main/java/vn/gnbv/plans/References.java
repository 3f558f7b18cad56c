package vn.gnbv.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** What a request may refer to, whatever word of this service it belongs to. */
@ApplicationScoped
public class References {

    private final Database database;

    References(Database database) {
        this.database = database;
    }

    /** Whether the plan may be seen from the area, drafts included. */
    public boolean seesPlan(@Nullable UUID area, UUID plan) {
        return Query.of("select 1 from plans p")
                .where("p.id = ?", plan)
                .where(Visible.PLAN, area)
                .first(database, row -> true)
                .isPresent();
    }

    /** The way that difficulties go under the plan, as far as the plan may be seen and says so. */
    public List<UUID> escalationRoute(@Nullable UUID area, @Nullable UUID plan) {
        return plan == null
                ? List.of()
                : Query.of("""
                        select r.id::uuid from plans p
                        cross join lateral jsonb_array_elements_text(p.escalation_route) with ordinality r (id, n)""")
                        .where("p.id = ?", plan)
                        .where(Visible.PLAN, area)
                        .then("order by r.n")
                        .list(database, row -> row.getObject(1, UUID.class));
    }

    public List<UUID> unitsAmong(Stream<@Nullable UUID> ids) {
        return among("select id from administrative_units", ids);
    }

    public List<UUID> componentsAmong(Stream<@Nullable UUID> ids) {
        return among("select id from components", ids);
    }

    /** The organisations of those of the ids that are officers. */
    public Map<UUID, UUID> organisationsOfOfficers(Stream<@Nullable UUID> ids) {
        var organisations = new HashMap<UUID, UUID>();
        Query.of("select id, organisation_id from officers")
                .where("id = any (?::uuid[])", given(ids))
                .list(database, row -> organisations.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        return organisations;
    }

    /** Whether there is such a task that no draft can lose any more. */
    public boolean knowsIssuedTask(UUID task) {
        return Query.of("select 1 from tasks t left join plans p on p.id = t.plan_id")
                .where("t.id = ?", task)
                .where("t.plan_id is null or p.edition > 0")
                .first(database, row -> true)
                .isPresent();
    }

    private List<UUID> among(String select, Stream<@Nullable UUID> ids) {
        return Query.of(select)
                .where("id = any (?::uuid[])", given(ids))
                .list(database, row -> row.getObject(1, UUID.class));
    }

    private static Object given(Stream<@Nullable UUID> ids) {
        return ids.filter(Objects::nonNull).toArray(UUID[]::new);
    }
}
