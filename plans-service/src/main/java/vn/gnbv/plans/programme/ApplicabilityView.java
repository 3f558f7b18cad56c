package vn.gnbv.plans.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement on where a component applies. */
@Schema(name = "Applicability")
record ApplicabilityView(
        UUID id,
        int version,
        UUID componentId,
        UUID unitId,
        boolean applicable,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Applicability.Basis basis) {

    static ApplicabilityView of(Applicability statement) {
        return new ApplicabilityView(
                statement.id,
                statement.version,
                statement.componentId,
                statement.unitId,
                statement.applicable,
                statement.validFrom,
                statement.validTo,
                statement.basis);
    }
}
