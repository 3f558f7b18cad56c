package vn.gnbv.plans.regime;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.gnbv.plans.calendar.WorkingCalendarQueries;
import vn.gnbv.plans.directory.Directory;
import vn.gnbv.plans.directory.UnitLevel;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Sets stated regimes against the directory and the working calendars. */
@ApplicationScoped
public class RegimePlacement {

    private final Directory directory;
    private final WorkingCalendarQueries calendars;
    private final Database database;

    RegimePlacement(Directory directory, WorkingCalendarQueries calendars, Database database) {
        this.directory = directory;
        this.calendars = calendars;
        this.database = database;
    }

    /**
     * With the unit of each organisation that reports, as on the day, and with the periods worked out.
     *
     * @throws Problem with all that contradicts itself
     */
    public List<PlacedRegime> place(List<StateRegime> regimes, LocalDate day) {
        var units = directory.unitsOf(StateRegime.organisations(regimes).toList(), day);
        var refusals = new Refusals();
        var placed = PlacedRegime.all(regimes, units, levels(units.values()), calendars.workingDays(), refusals);
        refusals.throwIfAny();
        return placed;
    }

    /** Those of the ids that are regimes of another plan or document. */
    public List<UUID> ofOthers(UUID source, List<StateRegime> regimes) {
        var given =
                regimes.stream().map(StateRegime::id).filter(Objects::nonNull).toArray(UUID[]::new);
        return Query.of("select id from reporting_regimes")
                .where("id = any (?::uuid[])", (Object) given)
                .where("coalesce(plan_id, document_id) <> ?", source)
                .list(database, row -> row.getObject(1, UUID.class));
    }

    private Map<UUID, UnitLevel> levels(Collection<UUID> units) {
        var levels = new HashMap<UUID, UnitLevel>();
        Query.of("select distinct on (unit_id) unit_id, level from administrative_unit_versions")
                .where("unit_id = any (?::uuid[])", (Object) units.toArray(UUID[]::new))
                .then("order by unit_id, lower(valid) desc nulls last")
                .list(database, row -> levels.put(row.getObject(1, UUID.class), UnitLevel.valueOf(row.getString(2))));
        return levels;
    }
}
