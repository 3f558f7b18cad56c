package vn.gnbv.household.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A procedure as it is shown. */
record ProcedureView(
        UUID id,
        int version,
        String code,
        ProcedureUse use,
        String nameVi,
        String nameEn,
        String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID jurisdictionUnitId,
        @Nullable Opening opening,
        List<Step> steps) {

    static ProcedureView of(Procedure procedure) {
        return new ProcedureView(
                procedure.id,
                procedure.version,
                procedure.code,
                procedure.use,
                procedure.nameVi,
                procedure.nameEn,
                procedure.legalBasis,
                procedure.validFrom,
                procedure.validTo,
                procedure.jurisdictionUnitId,
                procedure.opening,
                procedure.steps);
    }
}
