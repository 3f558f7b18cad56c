package vn.gnbv.plans.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer, given by the organisation that it lies with. */
record AnswerEscalation(
        @NotBlank @Size(max = 8000) String text,

        @Schema(description = "Number of the paper that answers.") @Nullable @Size(min = 1, max = 100)
        String paperNumber,

        @Schema(description = "Date of the paper; today where absent.") @Nullable
        LocalDate answeredOn) {}
