package vn.gnbv.plans.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Takes up official lists of units; the area tree changes in the same transaction. */
@ApplicationScoped
class AdministrativeUnitService {

    private final AdministrativeUnits units;
    private final AreaTree areas;
    private final EventLog events;
    private final Database database;

    AdministrativeUnitService(AdministrativeUnits units, AreaTree areas, EventLog events, Database database) {
        this.units = units;
        this.areas = areas;
        this.events = events;
        this.database = database;
    }

    @Transactional
    @Idempotent
    Answer importUnits(ImportUnits command) {
        units.lock();
        var rows = command.units();
        var known = units.find(UnitImport.ids(rows), UnitImport.codes(rows));
        var run = new UnitImport(rows, known).run();
        var view = new UnitImportView(Ids.next(), run.imported(), run.changed(), run.unchanged());
        store(run.changes(), view.id());
        record(view);
        return new Answer(201, view, null, "/v1/administrative-unit-imports/" + view.id(), false);
    }

    private void store(Collection<AdministrativeUnit> changes, UUID importId) {
        if (changes.isEmpty()) {
            return;
        }
        units.store(changes);
        var code = units.codeGivenTwice(
                changes.stream().map(AdministrativeUnit::id).toList());
        if (code != null) {
            throw Problem.of(PlatformProblems.INVALID_REQUEST).at("/units", PlansProblems.CODE_TAKEN, code);
        }
        var placements = new LinkedHashMap<UUID, List<AreaTree.Placement>>();
        changes.forEach(unit -> placements.put(
                unit.id(),
                unit.versions().stream()
                        .map(AdministrativeUnitService::placement)
                        .toList()));
        areas.place(placements);
        events.append(
                changes.stream().map(unit -> UnitChanged.of(unit, importId)).toList());
    }

    private static AreaTree.Placement placement(UnitVersion version) {
        return new AreaTree.Placement(version.parentId(), version.validFrom(), dayAfter(version.validTo()));
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1);
    }

    private void record(UnitImportView view) {
        database.write(
                "insert into administrative_unit_imports (id, imported, changed, unchanged) values (?, ?, ?, ?)",
                view.id(),
                view.imported(),
                view.changed(),
                view.unchanged());
    }
}
