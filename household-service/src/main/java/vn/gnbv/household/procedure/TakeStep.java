package vn.gnbv.household.procedure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened in a step. */
record TakeStep(
        @NotBlank @Size(max = 50) String step,
        @NotNull LocalDate happenedOn,

        @Nullable @Schema(description = "Of POSTING: the last day on which it was up.")
        LocalDate endedOn,

        @Nullable @PositiveOrZero @Schema(description = "Of MEETING.")
        Integer attended,

        @Nullable @PositiveOrZero @Schema(description = "Of MEETING: how many of those attending agreed.")
        Integer agreed,

        @Nullable @Schema(description = "Of OPINION.") Boolean inFavour,

        @Nullable @Size(max = 100) @Schema(description = "Of the letter, the minutes, the decision.")
        String documentNumber,

        @Nullable @Size(max = 2000) String note) {

    /** A step of which there is no more to say than its day. */
    static TakeStep plain(String step, LocalDate on, @Nullable String documentNumber) {
        return new TakeStep(step, on, null, null, null, null, documentNumber, null);
    }
}
