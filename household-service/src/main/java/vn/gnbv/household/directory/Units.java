package vn.gnbv.household.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.problem.Problem;

/** What the copy of the directory says of a unit on a date. */
@ApplicationScoped
public class Units {

    private final Database database;

    Units(Database database) {
        this.database = database;
    }

    /**
     * The area type of a commune; a village has that of its commune unless it states one of its own.
     *
     * @throws Problem AREA_TYPE_UNKNOWN: a guess would decide whether a household is poor
     */
    public AreaType areaType(UUID unit, LocalDate on) {
        var areaType = database.row("""
                        select v.area_type
                        from area_paths p
                        join unit_versions v on v.unit_id = p.ancestor_id and v.valid @> ?::date
                        where p.unit_id = ? and p.valid @> ?::date
                          and v.level in ('COMMUNE', 'VILLAGE') and v.area_type is not null
                        order by v.level desc
                        limit 1""", row -> AreaType.valueOf(row.getString(1)), on, unit, on);
        if (areaType == null) {
            throw Problem.of(HouseholdProblems.AREA_TYPE_UNKNOWN, on.toString());
        }
        return areaType;
    }

    public void requireCommune(UUID unit, LocalDate on, String pointer) {
        if (!hasLevel(unit, on, "COMMUNE")) {
            throw Problem.of(HouseholdProblems.NOT_A_COMMUNE).at(pointer);
        }
    }

    public void requirePlaceToLive(UUID unit, LocalDate on, String pointer) {
        if (!isPlaceToLive(unit, on)) {
            throw Problem.of(HouseholdProblems.NOT_A_PLACE_TO_LIVE).at(pointer);
        }
    }

    public boolean isPlaceToLive(UUID unit, LocalDate on) {
        return hasLevel(unit, on, "COMMUNE", "VILLAGE");
    }

    private boolean hasLevel(UUID unit, LocalDate on, String... levels) {
        var level = database.row(
                "select level from unit_versions where unit_id = ? and valid @> ?::date",
                row -> row.getString(1),
                unit,
                on);
        return level != null && List.of(levels).contains(level);
    }
}
