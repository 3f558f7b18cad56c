package vn.gnbv.plans.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Works out what labels change in the units that are known; knows no database. */
final class LabelImport {

    private final List<ImportUnits.Label> rows;
    private final Map<UUID, AdministrativeUnit> known;
    private final Map<UUID, AdministrativeUnit> result = new LinkedHashMap<>();

    LabelImport(List<ImportUnits.Label> rows, Map<UUID, AdministrativeUnit> known) {
        this.rows = rows;
        this.known = known;
    }

    static Set<UUID> ids(List<ImportUnits.Label> rows) {
        return rows.stream()
                .map(ImportUnits.Label::unitId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    static Set<String> codes(List<ImportUnits.Label> rows) {
        return rows.stream()
                .map(ImportUnits.Label::code)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** @throws Problem INVALID_REQUEST naming each row that cannot be taken up */
    LabelImport run() {
        var refusals = new Refusals();
        var codes = new UnitCodes(known.values());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var id = row.unitId() != null ? row.unitId() : codes.holder(row.code(), row.validFrom());
            var unit = id == null ? null : result.getOrDefault(id, known.get(id));
            var label = new UnitLabel(row.label(), row.validFrom(), row.validTo(), row.legalBasis());
            var pointer = "/labels/" + i;
            if (unit == null || unit.on(row.validFrom()).isEmpty()) {
                var field = row.unitId() == null && row.code() != null ? "/code" : "/unitId";
                refusals.add(pointer + field, PlansProblems.NO_UNIT_ON_DAY, row.validFrom());
            } else if (label.endsBeforeItBegins()) {
                refusals.add(pointer + "/validTo", PlansProblems.VALIDITY_REVERSED);
            } else {
                refusals.collect(pointer + "/validFrom", () -> result.put(id, unit.labelled(label)));
            }
        }
        refusals.throwIfAny();
        return this;
    }

    Collection<AdministrativeUnit> changes() {
        return result.values().stream().filter(u -> known.get(u.id()) != u).toList();
    }

    int unchanged() {
        return result.size() - changes().size();
    }
}
