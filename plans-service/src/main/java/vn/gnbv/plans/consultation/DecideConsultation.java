package vn.gnbv.plans.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of the opinions: all at once, so that none is passed over. */
record DecideConsultation(
        @Schema(description = "Today where absent.") @Nullable
        LocalDate decidedOn,

        @Schema(description = "One for each opinion that does not simply agree; may be there for those that do.")
        @NotNull
        @Size(max = 5000)
        List<@NotNull @Valid OnOpinion> decisions) {

    /** What becomes of one opinion. */
    @Schema(name = "DecideOpinion")
    record OnOpinion(
            @NotNull UUID opinionId,
            @NotNull OpinionDecision decision,

            @Schema(description = "Required unless it is accepted.") @Nullable @Size(min = 1, max = 4000)
            String reason) {}
}
