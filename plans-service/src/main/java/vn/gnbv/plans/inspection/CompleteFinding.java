package vn.gnbv.plans.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That what a finding asks for has been done. */
record CompleteFinding(
        @NotNull UUID findingId,

        @Schema(description = "Today where absent.") @Nullable
        LocalDate doneOn,

        @Schema(description = "What shows it: the number of a paper, or where it lies.") @NotBlank @Size(max = 1000)
        String evidence,

        @Schema(description = "SHA-256 of the paper.") @Nullable @Pattern(regexp = "[0-9a-f]{64}")
        String evidenceSha256) {}
