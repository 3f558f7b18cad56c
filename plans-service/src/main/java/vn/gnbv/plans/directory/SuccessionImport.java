package vn.gnbv.plans.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Works out what successions of units change in those that are known; knows no database. */
final class SuccessionImport {

    private record Act(UUID predecessor, LocalDate day) {}

    private final List<ImportUnits.Succession> rows;
    private final Map<UUID, AdministrativeUnit> known;
    private final UnitCodes codes;
    private final Map<UUID, AdministrativeUnit> changes = new LinkedHashMap<>();
    private final Refusals refusals = new Refusals();
    private int touched;

    SuccessionImport(List<ImportUnits.Succession> rows, Map<UUID, AdministrativeUnit> known) {
        this.rows = rows;
        this.known = known;
        this.codes = new UnitCodes(known.values());
    }

    static Set<UUID> ids(List<ImportUnits.Succession> rows) {
        var ids = new HashSet<UUID>();
        rows.forEach(row -> {
            ids.add(row.predecessorId());
            ids.add(row.successorId());
        });
        ids.removeIf(Objects::isNull);
        return ids;
    }

    static Set<String> codes(List<ImportUnits.Succession> rows) {
        var codes = new HashSet<String>();
        rows.forEach(row -> {
            codes.add(row.predecessorCode());
            codes.add(row.successorCode());
        });
        codes.removeIf(Objects::isNull);
        return codes;
    }

    /** @throws Problem INVALID_REQUEST naming each row that cannot be taken up */
    SuccessionImport run() {
        var acts = new LinkedHashMap<Act, List<Integer>>();
        var successors = new ArrayList<@Nullable UUID>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var predecessor = unit(
                    i,
                    "predecessor",
                    row.predecessorId(),
                    row.predecessorCode(),
                    row.onDay().minusDays(1));
            successors.add(unit(i, "successor", row.successorId(), row.successorCode(), row.onDay()));
            if (predecessor != null) {
                acts.computeIfAbsent(new Act(predecessor, row.onDay()), act -> new ArrayList<>())
                        .add(i);
            }
        }
        acts.forEach((act, those) -> check(act, those, successors));
        refusals.throwIfAny();
        acts.forEach((act, those) -> takeUp(act, those, successors));
        return this;
    }

    Collection<AdministrativeUnit> changes() {
        return changes.values();
    }

    int unchanged() {
        return touched - changes.size();
    }

    private @Nullable UUID unit(int i, String role, @Nullable UUID id, @Nullable String code, LocalDate day) {
        var found = id != null ? id : codes.holder(code, day);
        var unit = found == null ? null : known.get(found);
        if (unit == null || unit.on(day).isEmpty()) {
            refusals.add(pointer(i, role, id, code), PlansProblems.NO_UNIT_ON_DAY, day);
            return null;
        }
        return found;
    }

    /** The field by which the row names the unit. */
    private static String pointer(int i, String role, @Nullable UUID id, @Nullable String code) {
        return "/successions/" + i + "/" + role + (id == null && code != null ? "Code" : "Id");
    }

    private void check(Act act, List<Integer> those, List<@Nullable UUID> successors) {
        var seen = new HashSet<UUID>();
        for (int i : those) {
            var row = rows.get(i);
            var kind = row.kind();
            var successor = successors.get(i);
            var pointer = "/successions/" + i;
            var named = pointer(i, "successor", row.successorId(), row.successorCode());
            refusals.addIf(successor != null && !seen.add(successor), named, PlansProblems.DUPLICATE, successor);
            refusals.addIf(
                    act.predecessor().equals(successor) && kind != SuccessionKind.SPLIT,
                    named,
                    PlansProblems.SUCCEEDS_ITSELF);
            refusals.addIf(
                    kind.isOneToOne() && those.size() > 1, pointer + "/kind", PlansProblems.SUCCESSION_NOT_ONE_TO_ONE);
            refusals.addIf(
                    kind == SuccessionKind.SPLIT && those.size() == 1,
                    pointer + "/kind",
                    PlansProblems.SPLIT_NEEDS_TWO);
        }
        var weights = those.stream()
                .map(i -> rows.get(i).weight())
                .filter(Objects::nonNull)
                .toList();
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        refusals.addIf(
                !weights.isEmpty() && (weights.size() < those.size() || sum.compareTo(BigDecimal.ONE) != 0),
                "/successions/" + those.getLast() + "/weight",
                PlansProblems.WEIGHTS_NOT_ONE,
                sum.toPlainString());
    }

    private void takeUp(Act act, List<Integer> those, List<@Nullable UUID> successors) {
        var before = changes.getOrDefault(act.predecessor(), known.get(act.predecessor()));
        var stated = those.stream()
                .map(i -> {
                    var row = rows.get(i);
                    return new UnitSuccession(
                            successors.get(i), row.onDay(), row.kind(), row.weight(), row.legalBasis());
                })
                .toList();
        touched++;
        var after = before.succeededBy(act.day(), stated);
        if (after != before) {
            touched -= changes.put(act.predecessor(), after) == null ? 0 : 1;
        }
    }
}
