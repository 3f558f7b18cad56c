package vn.gnbv.household.need;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a need was met, when, and by what. */
record MeetNeed(
        @NotNull LocalDate metOn,

        @NotNull @Schema(description = "Not SUPPORT: what a support meets is stated with that support.")
        MetBy metBy) {}
