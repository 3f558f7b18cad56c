package vn.gnbv.plans.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one of those who were asked says. */
record StateResponse(
        @Schema(
                description =
                        "Whose reply it is, when the one who asked enters what came on paper; otherwise the caller's"
                                + " organisation replies for itself.")
        @Nullable
        UUID invitedId,

        @Schema(description = "The day on which the paper came in; only with invitedId. Today where absent.") @Nullable
        LocalDate receivedOn,

        @Schema(description = "Number of the reply.") @Nullable @Size(min = 1, max = 100)
        String paperNumber,

        @NotEmpty @Size(max = 500) List<@NotNull @Valid OnProvision> opinions) {

    /** An opinion on a provision. */
    @Schema(name = "StateOpinion")
    record OnProvision(
            @Schema(description = "Article, section or point of the draft.", examples = "Mục III.4")
            @NotBlank
            @Size(max = 200)
            String provision,

            @NotNull OpinionKind opinion,

            @Schema(description = "In words; required unless it agrees.") @Nullable @Size(min = 1, max = 4000)
            String text) {}
}
