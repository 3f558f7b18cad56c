package vn.gnbv.plans.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;

/** A paper on which a plan rests (<i>căn cứ</i>). */
record LegalBasis(
        @NotBlank @Size(max = 100) String number,
        @Nullable LocalDate issuedOn,
        @Nullable DatePrecision precision,
        @NotBlank @Size(max = 300) String issuer,
        @NotBlank @Size(max = 1000) String title,

        @Schema(description = "The paper itself, where it is entered.") @Nullable
        UUID documentId) {

    /** Whether it is certainly later than the last day that the other paper may be of. */
    boolean isAfter(LocalDate latest) {
        if (issuedOn == null) {
            return false;
        }
        var known = precision == null ? DatePrecision.DAY : precision;
        return known.earliest(issuedOn).isAfter(latest);
    }
}
