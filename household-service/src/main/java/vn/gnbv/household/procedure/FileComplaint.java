package vn.gnbv.household.procedure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint against what was posted. */
record FileComplaint(
        @Nullable @Schema(description = "The household that it is about, if it is about one.")
        UUID householdId,

        @NotNull LocalDate receivedOn,
        @NotBlank @Size(max = 4000) String content) {}
