package vn.gnbv.budget.credit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A credit position as it is shown. */
@Schema(name = "CreditPosition")
record CreditPositionView(
        UUID id,
        int version,

        @Schema(description = "Whose loans they are.") UUID lenderOrganisationId,

        UUID unitId,
        String loanProgramme,
        @Schema(examples = "2024-05") String month,
        CreditStatus status,

        @Schema(description = "In the month; null: not stated.") @Nullable
        Long lentVnd,

        @Schema(description = "In the month; null: not stated.") @Nullable
        Long repaidVnd,

        @Schema(description = "At the month's end.") long outstandingVnd,
        @Nullable Long overdueVnd,

        @Schema(description = "That owe at the month's end.") @Nullable
        Integer households,

        Instant changedAt,
        String changedBy,

        @Schema(description = "DOES_NOT_GO_ON: not what was outstanding a month before, plus lent, minus repaid.")
        List<String> flags) {

    /** Those of one month as they were entered. */
    @Schema(name = "CreditPositions")
    record All(List<CreditPositionView> items) {}

    /** What was once said, by whom and why. */
    @Schema(name = "CreditPositionVersion")
    record Said(
            int version,
            CreditStatus status,
            @Nullable Long lentVnd,
            @Nullable Long repaidVnd,
            long outstandingVnd,
            @Nullable Long overdueVnd,
            @Nullable Integer households,

            @Schema(description = "null for what was said first.") @Nullable
            String reason,

            Instant saidAt,
            String saidBy) {}

    /** All that was ever said of one. */
    @Schema(name = "CreditPositionVersions")
    record History(List<Said> items) {}
}
