package vn.gnbv.budget.line;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A budget line as it is shown. */
@Schema(name = "BudgetLine")
public record BudgetLineView(
        UUID id,
        int version,
        UUID decisionId,
        LocalDate assignedOn,
        UUID programmeId,
        UUID componentId,
        UUID unitId,

        @Schema(description = "Who spends and settles it.") @Nullable
        UUID holderOrganisationId,

        @Schema(description = "Who answers for it, the accountable one first.")
        List<UUID> leadOrganisationIds,

        int year,
        int originYear,
        Source source,
        CapitalType capitalType,
        @Nullable UUID parentLineId,

        @Schema(description = "The line that its money came from: of the year before, or of a holder that is no more.")
        @Nullable
        UUID predecessorLineId,

        @Schema(description = "The last day on which it may be spent.")
        LocalDate payableUntil,

        long assignedVnd,
        long adjustedVnd,
        @Schema(description = "Passed on to lines below.") long allocatedVnd,

        @Schema(description = "null: no paper states it.") @Nullable
        Long carriedInVnd,

        long carriedOutVnd,
        long committedVnd,
        long advancedVnd,
        long disbursedVnd,
        long cancelledVnd,
        long availableVnd,
        @Schema(enumeration = {"OPEN", "FROZEN", "CLOSED"}) String state,

        @Schema(description = "Why no money moves, where the line is frozen.") @Nullable
        Freeze frozen,

        @Schema(
                description =
                        "The last day of its unit or holder, after which it is without one; null: no end is known.")
        @Nullable
        LocalDate heldUntil,

        @Schema(description = "Whether a paper on it waits for a second officer; until then nothing of it is spent.")
        boolean awaitsConfirmation,

        @Schema(description = "What is not yet in order, such as UNSPLIT.")
        List<String> flags) {

    /** The statement on applicability that froze a line. */
    @Schema(name = "Freeze")
    public record Freeze(UUID applicabilityId, String basis) {}

    /** What the line has for itself, spent or not. */
    public long ceilingVnd() {
        return availableVnd + committedVnd + advancedVnd + disbursedVnd;
    }

    static BudgetLineView of(BudgetLine line) {
        var amounts = line.amounts;
        return new BudgetLineView(
                line.id,
                line.version,
                line.decisionId,
                line.assignedOn,
                line.programmeId,
                line.componentId,
                line.unitId,
                line.holderOrganisationId,
                line.leadOrganisationIds,
                line.year,
                line.originYear,
                line.source,
                line.capitalType,
                line.parentLineId,
                line.predecessorLineId,
                line.payableUntil,
                amounts.assignedVnd(),
                amounts.adjustedVnd(),
                amounts.allocatedVnd(),
                amounts.carriedInVnd(),
                amounts.carriedOutVnd(),
                amounts.committedVnd(),
                amounts.advancedVnd(),
                amounts.disbursedVnd(),
                amounts.cancelledVnd(),
                amounts.availableVnd(),
                line.state.name(),
                freeze(line.frozenBy, line.frozenBasis),
                line.heldUntil,
                line.unconfirmed > 0,
                line.flags);
    }

    static @Nullable Freeze freeze(@Nullable UUID by, @Nullable String basis) {
        return by == null || basis == null ? null : new Freeze(by, basis);
    }
}
