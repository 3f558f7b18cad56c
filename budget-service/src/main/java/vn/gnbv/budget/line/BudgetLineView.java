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

        @Schema(description = "What is not yet in order, such as UNSPLIT.")
        List<String> flags) {

    /** The statement on applicability that froze a line. */
    @Schema(name = "Freeze")
    public record Freeze(UUID applicabilityId, String basis) {}

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
                line.flags);
    }

    static @Nullable Freeze freeze(@Nullable UUID by, @Nullable String basis) {
        return by == null || basis == null ? null : new Freeze(by, basis);
    }
}
