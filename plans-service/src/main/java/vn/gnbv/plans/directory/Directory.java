package vn.gnbv.plans.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** What the other words of this service ask of the directory. */
@ApplicationScoped
public class Directory {

    private final Database database;

    Directory(Database database) {
        this.database = database;
    }

    /** The first day of the year on which the unit existed: the day whose tree decides about what belongs to the year. */
    public Optional<LocalDate> firstDayIn(int year, UUID unit) {
        var firstOfYear = LocalDate.of(year, 1, 1);
        return Query.of("""
                        select greatest(lower(v.valid), ?::date) from administrative_unit_versions v""", firstOfYear)
                .where("v.unit_id = ?", unit)
                .where("v.valid && daterange(?::date, ?::date)", firstOfYear, firstOfYear.plusYears(1))
                .then("order by 1 limit 1")
                .first(database, row -> row.getObject(1, LocalDate.class));
    }

    public boolean knowsUnit(UUID unit) {
        return Query.of("select 1 from administrative_units")
                .where("id = ?", unit)
                .first(database, row -> true)
                .isPresent();
    }

    /** The units of those organisations that exist, as on the day or else as they last were. */
    public Map<UUID, UUID> unitsOf(Collection<UUID> organisations, LocalDate day) {
        var units = new HashMap<UUID, UUID>();
        Query.of("select distinct on (organisation_id) organisation_id, unit_id from organisation_versions")
                .where("organisation_id = any (?::uuid[])", (Object) organisations.toArray(UUID[]::new))
                .then("""
                        order by organisation_id, daterange(valid_from, valid_to, '[]') @> ?::date desc,
                                 valid_from desc nulls last""", day)
                .list(database, row -> units.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        return units;
    }
}
