package vn.gnbv.plans.directory;

import java.util.List;
import java.util.UUID;
import vn.gnbv.platform.event.AggregateChange;

/** The event of a unit, {@code vn.gnbv.administrative-unit.v1}: all its versions, its labels and what it has become. */
record UnitChanged(
        UUID id,
        int version,
        String change,
        List<UnitVersion> versions,
        List<UnitLabel> labels,
        List<UnitSuccession> successions) {

    static AggregateChange of(AdministrativeUnit unit, UUID importId) {
        var state = new UnitChanged(
                unit.id(),
                unit.version(),
                unit.isNew() ? "IMPORTED" : "CHANGED",
                unit.versions(),
                unit.labels(),
                unit.successions());
        return AggregateChange.of("gnbv.directory", "vn.gnbv.administrative-unit.v1", unit.id(), unit.version(), state)
                .causedBy(importId);
    }
}
