package vn.gnbv.plans.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Works out what an official list changes in the units that are known; knows no database. */
final class UnitImport {

    private final List<ImportUnits.Row> rows;
    private final Map<UUID, AdministrativeUnit> known;
    private final UnitCodes codes;
    private final Map<UUID, AdministrativeUnit> result = new LinkedHashMap<>();
    private final Refusals refusals = new Refusals();

    /** @param known all units that the list names by id or by code, parents included */
    UnitImport(List<ImportUnits.Row> rows, Map<UUID, AdministrativeUnit> known) {
        this.rows = rows;
        this.known = known;
        this.codes = new UnitCodes(known.values());
    }

    /** @throws Problem INVALID_REQUEST naming each row that cannot be taken up */
    UnitImport run() {
        var ids = identify();
        var stated = new LinkedHashMap<UUID, List<Integer>>();
        for (int i = 0; i < rows.size(); i++) {
            stated.computeIfAbsent(ids.get(i), id -> new ArrayList<>()).add(i);
        }
        stated.forEach(this::takeUp);
        refusals.throwIfAny();
        for (int i = 0; i < rows.size(); i++) {
            checkParent(i);
        }
        refusals.throwIfAny();
        return this;
    }

    Collection<AdministrativeUnit> changes() {
        return result.values().stream().filter(u -> known.get(u.id()) != u).toList();
    }

    int imported() {
        return (int) changes().stream().filter(AdministrativeUnit::isNew).count();
    }

    int changed() {
        return changes().size() - imported();
    }

    int unchanged() {
        return result.size() - changes().size();
    }

    static Collection<UUID> ids(List<ImportUnits.Row> rows) {
        var ids = new HashSet<UUID>();
        for (var row : rows) {
            addIfGiven(ids, row.id());
            addIfGiven(ids, row.parentId());
        }
        return ids;
    }

    static Collection<String> codes(List<ImportUnits.Row> rows) {
        var codes = new HashSet<String>();
        for (var row : rows) {
            if (row.id() == null) {
                codes.add(row.code());
            }
            if (row.parentId() == null) {
                addIfGiven(codes, row.parentCode());
            }
        }
        return codes;
    }

    private static <T> void addIfGiven(Collection<T> all, @Nullable T one) {
        if (one != null) {
            all.add(one);
        }
    }

    /** Every row's unit, before any parent is looked for: a parent may stand later in the list. */
    private List<UUID> identify() {
        var ids = new ArrayList<UUID>();
        for (var row : rows) {
            var version = row.version(null);
            var given = row.id();
            var id = given != null ? given : codes.holder(row.code(), version);
            ids.add(id == null ? Ids.next() : id);
            codes.add(ids.getLast(), version);
        }
        return ids;
    }

    private void takeUp(UUID id, List<Integer> statedIn) {
        var unit = known.getOrDefault(id, AdministrativeUnit.unknown(id));
        var versions = new ArrayList<UnitVersion>();
        for (int i : statedIn) {
            var row = rows.get(i);
            var version = row.version(parent(row));
            refusals.addIf(version.endsBeforeItBegins(), "/units/" + i + "/validTo", PlansProblems.VALIDITY_REVERSED);
            versions.add(version);
        }
        try {
            result.put(id, unit.with(versions));
        } catch (Problem overlap) {
            refusals.add("/units/" + statedIn.getLast() + "/validFrom", PlansProblems.VERSIONS_OVERLAP);
        }
    }

    private @Nullable UUID parent(ImportUnits.Row row) {
        var given = row.parentId();
        return given != null ? given : codes.holder(row.parentCode(), row.version(null));
    }

    private void checkParent(int i) {
        var row = rows.get(i);
        var pointer = "/units/" + i + (row.parentCode() == null ? "/parentId" : "/parentCode");
        var parentId = parent(row);
        if (parentId == null) {
            refusals.addIf(row.parentCode() != null, pointer, PlansProblems.UNKNOWN_PARENT);
            refusals.addIf(
                    row.parentCode() == null && row.level() != UnitLevel.PROVINCE,
                    pointer,
                    PlansProblems.PARENT_REQUIRED);
            return;
        }
        var parent = result.getOrDefault(parentId, known.get(parentId));
        if (parent == null) {
            refusals.add(pointer, PlansProblems.UNKNOWN_PARENT);
        } else {
            refusals.addIf(!parent.mayBeAbove(row.level()), pointer, PlansProblems.PARENT_NOT_ABOVE);
        }
    }
}
