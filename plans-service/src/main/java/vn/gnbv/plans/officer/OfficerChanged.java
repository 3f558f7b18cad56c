package vn.gnbv.plans.officer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.event.AggregateChange;

/** The event of an officer, {@code vn.gnbv.officer.v1}: neither name nor contact ever leave this service. */
record OfficerChanged(
        UUID id,
        int version,
        Change change,
        UUID organisationId,
        UUID unitId,
        OfficerRole role,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** What happened. */
    enum Change {
        REGISTERED,
        CHANGED
    }

    static AggregateChange of(Officer officer, Change change) {
        var state = new OfficerChanged(
                officer.id,
                officer.version,
                change,
                officer.organisationId,
                officer.unitId,
                officer.role,
                officer.validFrom,
                officer.validTo);
        return AggregateChange.of("gnbv.directory", "vn.gnbv.officer.v1", officer.id, officer.version, state);
    }
}
