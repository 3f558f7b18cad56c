package vn.gnbv.plans.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.directory.ConfirmList.Verdict;
import vn.gnbv.plans.directory.ListChange.Kind;
import vn.gnbv.plans.directory.ListChange.Standing;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/**
 * Works out what an official list changes from a day on; knows no database.
 *
 * <p>A code is no identity. A row goes on with the unit that has its code when the level and the name are the same and
 * either the type or the parent is; else it is another unit, and the one that had the code ends on the day before, like
 * every unit of the list's scope that the list no longer names. A name that merely resembles the known one is for an
 * official to judge. Villages are on no official list, so none ends for not being on it.
 */
final class ListComparison {

    /**
     * What is compared.
     *
     * @param day the first day on which the list holds
     * @param below the unit whose subtree the list covers; null for the whole country
     * @param newest whether no later list is known; an older one corrects no spelling
     */
    record Scope(
            LocalDate day, @Nullable UUID below, @Nullable String legalBasis, boolean newest) {}

    private record Held(AdministrativeUnit unit, UnitVersion version) {}

    private final OfficialList list;
    private final Scope scope;
    private final LocalDate day;
    private final Map<UUID, AdministrativeUnit> known;
    private final Map<String, Verdict> verdicts;
    private final Map<String, Held> onTheDay = new HashMap<>();
    private final Map<String, Held> onTheDayBefore = new HashMap<>();
    private final Set<String> later = new HashSet<>();
    private final Map<UUID, Boolean> inScope = new HashMap<>();
    private final Map<String, UUID> ids = new HashMap<>();
    private final Set<UUID> named = new HashSet<>();
    private final List<ListChange> differences = new ArrayList<>();
    private final Map<UUID, AdministrativeUnit> changes = new LinkedHashMap<>();
    private final Refusals refusals = new Refusals();
    private int unchanged;

    /**
     * @param known every unit down to the commune level
     * @param verdicts what the doubtful names are, by code; one without a verdict changes nothing
     */
    ListComparison(OfficialList list, Scope scope, Map<UUID, AdministrativeUnit> known, Map<String, Verdict> verdicts) {
        this.list = list;
        this.scope = scope;
        this.day = scope.day();
        this.known = known;
        this.verdicts = verdicts;
        for (var unit : known.values()) {
            for (var version : unit.versions()) {
                if (version.holdsOn(day)) {
                    onTheDay.put(version.code(), new Held(unit, version));
                } else if (version.holdsOn(day.minusDays(1))) {
                    onTheDayBefore.put(version.code(), new Held(unit, version));
                } else if (version.validFrom() != null && version.validFrom().isAfter(day)) {
                    later.add(version.code());
                }
            }
        }
    }

    /** @throws Problem INVALID_REQUEST or CONFLICT naming each line that cannot be taken up */
    ListComparison run() {
        var top = scope.below() == null ? null : known.get(scope.below());
        if (scope.below() != null && (top == null || top.on(day).isEmpty())) {
            throw Problem.of(PlatformProblems.INVALID_REQUEST).at("/list/belowUnitId", PlansProblems.UNKNOWN_UNIT);
        }
        var topCode = top == null ? null : top.on(day).orElseThrow().code();
        if (topCode != null) {
            ids.put(topCode, scope.below());
        }
        list.rows().stream().filter(row -> !row.code().equals(topCode)).forEach(this::compare);
        endWhatIsNotNamed();
        refusals.throwIfAny();
        return this;
    }

    /** What differs, in the order of the list; what has ended comes last. */
    List<ListChange> differences() {
        return differences;
    }

    Collection<AdministrativeUnit> changes() {
        return changes.values();
    }

    int unchanged() {
        return unchanged;
    }

    int count(Standing standing) {
        return (int) differences.stream().filter(d -> d.standing() == standing).count();
    }

    private void compare(OfficialList.Row row) {
        var parent = parent(row);
        var held = held(row);
        if (held == null) {
            begin(row, parent);
            return;
        }
        var before = held.version();
        var spelling = row.name().isSpellingOf(UnitName.of(before.name()));
        var moved = !Objects.equals(parent, before.parentId());
        var retyped = row.type() != before.type();
        if (row.level() != before.level() || moved && retyped) {
            begin(row, parent);
        } else if (spelling) {
            goOn(row, parent, held, retyped ? Kind.RETYPED : moved ? Kind.MOVED : null);
        } else if (row.name().resembles(UnitName.of(before.name()))) {
            judge(row, parent, held, retyped ? Kind.RETYPED : moved ? Kind.MOVED : null);
        } else {
            begin(row, parent);
        }
    }

    /** The unit of the scope that has the code on the day, or had it until the day before. */
    private @Nullable Held held(OfficialList.Row row) {
        var now = onTheDay.get(row.code());
        if (now != null && !isInScope(now.unit().id())) {
            refusals.add(OfficialList.POINTER, PlansProblems.CODE_TAKEN, row.code());
            return null;
        }
        return now != null ? now : onTheDayBefore.get(row.code());
    }

    private @Nullable UUID parent(OfficialList.Row row) {
        if (row.parentCode() == null) {
            refusals.addIf(
                    row.level() != UnitLevel.PROVINCE,
                    OfficialList.POINTER,
                    PlansProblems.LIST_PARENT_UNKNOWN,
                    String.valueOf(row.line()),
                    "-");
            return null;
        }
        var id = ids.get(row.parentCode());
        var level = id == null ? null : level(id);
        if (level == null || !level.isAbove(row.level())) {
            refusals.add(
                    OfficialList.POINTER,
                    PlansProblems.LIST_PARENT_UNKNOWN,
                    String.valueOf(row.line()),
                    row.parentCode());
        }
        return id;
    }

    private @Nullable UnitLevel level(UUID id) {
        var unit = changes.getOrDefault(id, known.get(id));
        return unit == null
                ? null
                : unit.on(day)
                        .or(() -> Timeline.at(unit.versions(), null))
                        .map(UnitVersion::level)
                        .orElse(null);
    }

    private void begin(OfficialList.Row row, @Nullable UUID parent) {
        if (later.contains(row.code())) {
            refusals.add(OfficialList.POINTER, PlansProblems.LATER_VERSION_KNOWN, row.code());
        }
        var unit = AdministrativeUnit.unknown(Ids.next()).with(List.of(version(row, parent)));
        ids.put(row.code(), unit.id());
        changes.put(unit.id(), unit);
        differences.add(
                new ListChange(Standing.LAW, Kind.NEW, row.code(), null, null, row.fullName(), null, row.parentCode()));
    }

    /** The row is the unit that is known; the kind is what has changed in law, if anything. */
    private void goOn(OfficialList.Row row, @Nullable UUID parent, Held held, @Nullable Kind changed) {
        take(row, held);
        var hasEnded = !held.version().holdsOn(day);
        var kind = changed == null && hasEnded ? Kind.CONTINUED : changed;
        if (kind != null) {
            difference(Standing.LAW, kind, row, held);
            change(held, held.unit().becoming(version(row, parent), day), row.code());
        } else if (!row.fullName().equals(held.version().name()) && scope.newest()) {
            difference(Standing.SPELLING, null, row, held);
            change(held, held.unit().spelt(row.fullName(), day), null);
        } else {
            unchanged++;
        }
    }

    private void judge(OfficialList.Row row, @Nullable UUID parent, Held held, @Nullable Kind changed) {
        if (!scope.newest() && changed == null) {
            take(row, held);
            unchanged++;
            return;
        }
        var verdict = verdicts.get(row.code());
        if (verdict == null) {
            take(row, held);
            difference(Standing.CONFIRM, null, row, held);
        } else {
            switch (verdict) {
                case SPELLING -> goOn(row, parent, held, changed);
                case RENAMED -> goOn(row, parent, held, Kind.RENAMED);
                case ANOTHER_UNIT -> begin(row, parent);
            }
        }
    }

    private void take(OfficialList.Row row, Held held) {
        ids.put(row.code(), held.unit().id());
        named.add(held.unit().id());
    }

    private void endWhatIsNotNamed() {
        var inOrder = new ArrayList<>(onTheDay.values());
        // What lies lowest first: whoever follows the tree then finds nothing left below when a district ends.
        inOrder.sort(Comparator.comparing((Held held) -> held.version().level())
                .reversed()
                .thenComparing(held -> held.version().code()));
        for (var held : inOrder) {
            var unit = held.unit();
            if (held.version().level() == UnitLevel.VILLAGE || named.contains(unit.id()) || !isInScope(unit.id())) {
                continue;
            }
            if (day.equals(held.version().validFrom())) {
                refusals.add(
                        OfficialList.POINTER,
                        PlansProblems.BEGAN_WITH_LIST,
                        held.version().code());
                continue;
            }
            differences.add(new ListChange(
                    Standing.LAW,
                    Kind.ENDED,
                    held.version().code(),
                    unit.id(),
                    held.version().name(),
                    null,
                    code(held.version().parentId()),
                    null));
            change(held, unit.goneFrom(day), held.version().code());
        }
    }

    /** @param code of what changes in law; null where only the spelling does */
    private void change(Held held, AdministrativeUnit unit, @Nullable String code) {
        var isLast = held.unit().versions().getLast().equals(held.version());
        if (code != null && !isLast) {
            refusals.add(OfficialList.POINTER, PlansProblems.LATER_VERSION_KNOWN, code);
        }
        changes.put(unit.id(), unit);
    }

    private void difference(Standing standing, @Nullable Kind kind, OfficialList.Row row, Held held) {
        differences.add(new ListChange(
                standing,
                kind,
                row.code(),
                held.unit().id(),
                held.version().name(),
                row.fullName(),
                code(held.version().parentId()),
                row.parentCode()));
    }

    private @Nullable String code(@Nullable UUID id) {
        var unit = id == null ? null : known.get(id);
        return unit == null
                ? null
                : unit.on(day.minusDays(1))
                        .or(() -> Timeline.at(unit.versions(), null))
                        .map(UnitVersion::code)
                        .orElse(null);
    }

    private UnitVersion version(OfficialList.Row row, @Nullable UUID parent) {
        return new UnitVersion(
                row.code(),
                row.fullName(),
                row.type(),
                row.level(),
                parent,
                row.areaType(),
                day,
                null,
                scope.legalBasis());
    }

    private boolean isInScope(UUID unit) {
        if (scope.below() == null) {
            return true;
        }
        var cached = inScope.get(unit);
        if (cached != null) {
            return cached;
        }
        var parent = known.get(unit).on(day).map(UnitVersion::parentId).orElse(null);
        var lies = parent != null && (parent.equals(scope.below()) || known.containsKey(parent) && isInScope(parent));
        inScope.put(unit, lies);
        return lies;
    }
}
