package vn.gnbv.plans.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;

/** An edition of a plan without its contents. */
@Schema(name = "PlanEdition")
record EditionView(
        UUID planId,
        int edition,
        @Nullable String number,
        boolean numberUnknown,
        LocalDate issuedOn,
        DatePrecision issuedOnPrecision,

        @Schema(description = "Why it was amended.") @Nullable
        String reason,

        @Schema(description = "Of the bytes that reading the edition gives.")
        String sha256,

        int size,

        @Schema(description = "When it was recorded here, whatever the date of the paper.")
        Instant recordedAt) {

    /** All editions of a plan, first to last. */
    @Schema(name = "PlanEditionList")
    record All(List<EditionView> items) {}
}
