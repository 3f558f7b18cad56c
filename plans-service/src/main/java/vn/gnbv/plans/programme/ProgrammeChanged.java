package vn.gnbv.plans.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.gnbv.platform.event.AggregateChange;

/** The event of a programme, {@code vn.gnbv.programme.v1}: the programme and all its components. */
record ProgrammeChanged(
        UUID id,
        int version,
        String change,
        String code,
        String nameVi,
        String nameEn,
        LocalDate validFrom,
        LocalDate validTo,
        List<UUID> continues,
        List<ProgrammeView.ComponentView> components) {

    static AggregateChange of(ProgrammeView programme, String change) {
        var state = new ProgrammeChanged(
                programme.id(),
                programme.version(),
                change,
                programme.code(),
                programme.nameVi(),
                programme.nameEn(),
                programme.validFrom(),
                programme.validTo(),
                programme.continues(),
                programme.components());
        return AggregateChange.of("gnbv.programme", "vn.gnbv.programme.v1", programme.id(), programme.version(), state);
    }
}
