package vn.gnbv.reporting.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** What the copy of the directory knows of organisations on a date. */
@ApplicationScoped
public class Directory {

    /**
     * An organisation as it was on the date, or nearest to it.
     *
     * @param unitLevel null while its unit has not reached the copy
     */
    public record Organisation(
            UUID id, String name, String kind, @Nullable String unitLevel) {

        /** Whether it is the People's Committee of a commune (<i>UBND cấp xã</i>): only these know households. */
        public boolean communeCommittee() {
            return committee() && "COMMUNE".equals(unitLevel);
        }

        /** Whether it is a People's Committee (<i>UBND</i>), which reports on a territory and not on itself. */
        public boolean committee() {
            return kind.equals("PEOPLES_COMMITTEE");
        }
    }

    private final Database database;

    Directory(Database database) {
        this.database = database;
    }

    public Map<UUID, Organisation> organisations(Collection<UUID> ids, LocalDate on) {
        return database
                .rows(
                        """
                        select distinct on (o.organisation_id) o.organisation_id, o.name, o.kind, u.level
                        from organisation_versions o
                        left join lateral (
                          select level from unit_versions u where u.unit_id = o.unit_id
                          order by u.valid @> ?::date desc, upper(u.valid) desc nulls first limit 1) u on true
                        where o.organisation_id = any (?)
                        order by o.organisation_id, o.valid @> ?::date desc, upper(o.valid) desc nulls first""",
                        row -> new Organisation(
                                row.getObject("organisation_id", UUID.class),
                                row.getString("name"),
                                row.getString("kind"),
                                row.getString("level")),
                        on,
                        ids.toArray(UUID[]::new),
                        on)
                .stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    public @Nullable Organisation organisation(UUID id, LocalDate on) {
        return organisations(java.util.List.of(id), on).get(id);
    }

    /** The name of a unit on the date, or nearest to it; null while it has not reached the copy. */
    public @Nullable String unitName(UUID unit, LocalDate on) {
        return database.row(
                """
                select name from unit_versions where unit_id = ?
                order by valid @> ?::date desc, upper(valid) desc nulls first limit 1""",
                row -> row.getString(1),
                unit,
                on);
    }
}
