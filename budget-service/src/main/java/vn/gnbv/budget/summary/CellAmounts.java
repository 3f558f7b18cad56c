package vn.gnbv.budget.summary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of lines add up to, each đồng at its lowest line once. By month or project: what moved within it.
 *
 * @param assignedVnd what decisions gave, less what was passed on to lines below
 */
@Schema(name = "CellAmounts")
record CellAmounts(
        int lines,
        @Schema(description = "ASSIGNED less ALLOCATED.") long assignedVnd,
        long adjustedVnd,

        @Schema(description = "null as long as it is not stated for every line.") @Nullable
        Long carriedInVnd,

        @Schema(description = "How many lines no paper states the carry-over of; null by month or project.") @Nullable
        Integer linesWithUnknownCarryOver,

        long carriedOutVnd,
        long committedVnd,
        long advancedVnd,
        long disbursedVnd,
        long cancelledVnd,

        @Schema(description = "Unknown carry-over adds nothing to it.")
        long availableVnd) {

    /** @param statedVnd what papers state of the carry-over, whether or not they do so for every line */
    static CellAmounts of(
            int lines,
            long assignedVnd,
            long adjustedVnd,
            @Nullable Long statedVnd,
            @Nullable Integer unknown,
            long carriedOutVnd,
            long committedVnd,
            long advancedVnd,
            long disbursedVnd,
            long cancelledVnd) {
        return new CellAmounts(
                lines,
                assignedVnd,
                adjustedVnd,
                unknown == null || unknown == 0 ? statedVnd : null,
                unknown,
                carriedOutVnd,
                committedVnd,
                advancedVnd,
                disbursedVnd,
                cancelledVnd,
                assignedVnd
                        + adjustedVnd
                        + (statedVnd == null ? 0 : statedVnd)
                        - carriedOutVnd
                        - committedVnd
                        - advancedVnd
                        - disbursedVnd
                        - cancelledVnd);
    }

    /** The year's money after adjustment. */
    long givenVnd() {
        return assignedVnd + adjustedVnd;
    }

    /** All that may be spent, with what came from earlier years; null as long as that is not stated everywhere. */
    @Nullable
    Long spendableVnd() {
        return carriedInVnd == null ? null : givenVnd() + carriedInVnd - carriedOutVnd - cancelledVnd;
    }
}
