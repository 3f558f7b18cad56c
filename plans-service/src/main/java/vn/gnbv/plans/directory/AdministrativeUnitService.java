package vn.gnbv.plans.directory;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.directory.ConfirmList.Decision;
import vn.gnbv.plans.directory.ConfirmList.Verdict;
import vn.gnbv.plans.directory.ListChange.Standing;
import vn.gnbv.plans.directory.UnitImportView.Kind;
import vn.gnbv.plans.directory.UnitImportView.ListSummary;
import vn.gnbv.plans.directory.UnitImportView.State;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Takes up what keepers bring of units; the area tree changes in the same transaction. */
@ApplicationScoped
class AdministrativeUnitService {

    /** Events of the villages of a country at once would not fit into the memory of a small machine. */
    private static final int PORTION = 1_000;

    private static final int TIMEOUT_SECONDS = 300;

    private final AdministrativeUnits units;
    private final UnitImports imports;
    private final AreaTree areas;
    private final EventLog events;
    private final Caller caller;

    AdministrativeUnitService(
            AdministrativeUnits units, UnitImports imports, AreaTree areas, EventLog events, Caller caller) {
        this.units = units;
        this.imports = imports;
        this.areas = areas;
        this.events = events;
        this.caller = caller;
    }

    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
    @Idempotent
    Answer importUnits(ImportUnits command) {
        command.check();
        if (caller.area() != null && !command.isForVillagesOnly()) {
            throw Problem.of(PlatformProblems.FORBIDDEN);
        }
        units.lock();
        var id = Ids.next();
        var view = command.list() != null
                ? preview(id, command.list())
                : command.successions() != null
                        ? succeed(id, command.successions())
                        : command.labels() != null ? label(id, command.labels()) : takeUp(id, command.units());
        return new Answer(
                201, view, "\"" + view.version() + "\"", "/v1/administrative-unit-imports/" + view.id(), false);
    }

    /** Takes up a list as it was previewed. */
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
    @Idempotent
    Answer confirm(UUID id, @Nullable IfMatch ifMatch, ConfirmList command) {
        if (caller.area() != null) {
            throw Problem.of(PlatformProblems.FORBIDDEN);
        }
        units.lock();
        var view = imports.find(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        var list = view.list();
        IfMatch.check(ifMatch, view.version());
        if (list == null || view.state() != State.PREVIEW) {
            throw Problem.of(PlansProblems.NOT_A_PREVIEW);
        }
        var scope = scope(list.validFrom(), list.belowUnitId(), list.legalBasis());
        var rows = OfficialList.read(imports.csv(id));
        var known = units.downToCommunes();
        var preview = new ListComparison(rows, scope, known, Map.of()).run();
        if (!imports.isAsPreviewed(id, preview.differences())) {
            throw Problem.of(PlansProblems.PREVIEW_OUTDATED);
        }
        var verdicts = verdicts(command.decisions(), preview.differences());
        var run = verdicts.isEmpty() ? preview : new ListComparison(rows, scope, known, verdicts).run();
        store(run.changes(), id);
        var imported = added(run.changes());
        var done = new UnitImportView(
                id,
                view.version() + 1,
                Kind.OFFICIAL_LIST,
                State.DONE,
                imported,
                run.changes().size() - imported,
                run.unchanged(),
                list);
        imports.done(done);
        return Answer.ok(done.version(), done);
    }

    private UnitImportView takeUp(UUID id, List<ImportUnits.Row> rows) {
        var known = units.find(UnitImport.ids(rows), UnitImport.codes(rows));
        var run = new UnitImport(rows, known).run();
        requireInArea(run.changes(), known);
        store(run.changes(), id);
        return recorded(UnitImportView.done(id, Kind.VERSIONS, run.imported(), run.changed(), run.unchanged()));
    }

    private UnitImportView succeed(UUID id, List<ImportUnits.Succession> rows) {
        var known = units.find(SuccessionImport.ids(rows), SuccessionImport.codes(rows));
        var run = new SuccessionImport(rows, known).run();
        requireInArea(run.changes(), known);
        store(run.changes(), id);
        return recorded(
                UnitImportView.done(id, Kind.SUCCESSIONS, 0, run.changes().size(), run.unchanged()));
    }

    private UnitImportView label(UUID id, List<ImportUnits.Label> rows) {
        var run = new LabelImport(rows, units.find(LabelImport.ids(rows), LabelImport.codes(rows))).run();
        store(run.changes(), id);
        return recorded(UnitImportView.done(id, Kind.LABELS, 0, run.changes().size(), run.unchanged()));
    }

    private UnitImportView preview(UUID id, ImportUnits.OfficialForm form) {
        var scope = scope(form.validFrom(), form.belowUnitId(), form.legalBasis());
        var run = new ListComparison(OfficialList.read(form.csv()), scope, units.downToCommunes(), Map.of()).run();
        var imported = added(run.changes());
        var view = new UnitImportView(
                id,
                0,
                Kind.OFFICIAL_LIST,
                State.PREVIEW,
                imported,
                run.changes().size() - imported,
                run.unchanged(),
                new ListSummary(
                        form.validFrom(),
                        form.belowUnitId(),
                        form.legalBasis(),
                        run.count(Standing.LAW),
                        run.count(Standing.CONFIRM),
                        run.count(Standing.SPELLING)));
        imports.preview(view, form.csv(), run.differences());
        return view;
    }

    private ListComparison.Scope scope(LocalDate day, @Nullable UUID below, @Nullable String basis) {
        return new ListComparison.Scope(day, below, basis, imports.isNewest(day));
    }

    private static Map<String, Verdict> verdicts(List<Decision> decisions, List<ListChange> differences) {
        var open = differences.stream()
                .filter(d -> d.standing() == Standing.CONFIRM)
                .map(ListChange::code)
                .collect(Collectors.toSet());
        var refusals = new Refusals();
        var verdicts = new LinkedHashMap<String, Verdict>();
        for (int i = 0; i < decisions.size(); i++) {
            var code = decisions.get(i).code();
            refusals.addIf(!open.contains(code), "/decisions/" + i + "/code", PlansProblems.NOTHING_TO_DECIDE, code);
            refusals.addIf(
                    verdicts.put(code, decisions.get(i).verdict()) != null,
                    "/decisions/" + i + "/code",
                    PlansProblems.DUPLICATE,
                    code);
        }
        open.stream()
                .filter(code -> !verdicts.containsKey(code))
                .sorted()
                .forEach(code -> refusals.add("/decisions", PlansProblems.DECISION_MISSING, code));
        refusals.throwIfAny();
        return verdicts;
    }

    /** A keeper with an area keeps the villages in it; others are not there for it, before the change and after. */
    private void requireInArea(Collection<AdministrativeUnit> changes, Map<UUID, AdministrativeUnit> known) {
        if (caller.area() == null) {
            return;
        }
        var places = new HashSet<AreaTree.Placement>();
        for (var changed : changes) {
            if (!changed.isVillage()
                    || known.containsKey(changed.id())
                            && !known.get(changed.id()).isVillage()) {
                throw Problem.of(PlatformProblems.NOT_FOUND);
            }
            places.addAll(changed.versions().stream()
                    .map(AdministrativeUnitService::placement)
                    .toList());
            var before = known.get(changed.id());
            if (before != null) {
                places.addAll(before.versions().stream()
                        .map(AdministrativeUnitService::placement)
                        .toList());
            }
            changed.successions()
                    .forEach(s -> known.get(s.successorId()).versions().forEach(v -> places.add(placement(v))));
        }
        for (var place : places) {
            var day = place.from() != null
                    ? place.from()
                    : place.until() == null ? LocalDate.EPOCH : place.until().minusDays(1);
            areas.require(caller.area(), place.parent(), day);
        }
    }

    private void store(Collection<AdministrativeUnit> changes, UUID importId) {
        if (changes.isEmpty()) {
            return;
        }
        units.store(changes);
        var code = units.codeGivenTwice(changes.stream()
                .flatMap(unit -> unit.versions().stream())
                .map(UnitVersion::code)
                .collect(Collectors.toSet()));
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
        var portion = new ArrayList<AggregateChange>();
        for (var unit : changes) {
            portion.add(UnitChanged.of(unit, importId));
            if (portion.size() == PORTION) {
                events.append(portion);
                portion.clear();
            }
        }
        events.append(portion);
    }

    private UnitImportView recorded(UnitImportView view) {
        imports.record(view);
        return view;
    }

    private static int added(Collection<AdministrativeUnit> changes) {
        return (int) changes.stream().filter(AdministrativeUnit::isNew).count();
    }

    private static AreaTree.Placement placement(UnitVersion version) {
        return new AreaTree.Placement(version.parentId(), version.validFrom(), dayAfter(version.validTo()));
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1);
    }
}
