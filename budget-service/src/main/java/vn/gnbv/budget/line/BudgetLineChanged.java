package vn.gnbv.budget.line;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event of a budget line: its whole state after the change, {@code vn.gnbv.budget-line.v1}. */
record BudgetLineChanged(
        UUID id,
        int version,
        LineChange change,
        UUID programmeId,
        UUID componentId,
        UUID unitId,
        @Nullable UUID holderOrganisationId,
        List<UUID> leadOrganisationIds,
        int year,
        int originYear,
        Source source,
        CapitalType capitalType,
        @Nullable UUID parentLineId,
        @Nullable UUID predecessorLineId,
        LocalDate payableUntil,
        long assignedVnd,
        long adjustedVnd,
        long allocatedVnd,
        @Nullable Long carriedInVnd,
        long carriedOutVnd,
        long committedVnd,
        long advancedVnd,
        long disbursedVnd,
        long cancelledVnd,
        long availableVnd,
        String state,
        List<String> flags) {

    static final String TYPE = "vn.gnbv.budget-line.v1";
    static final String TOPIC = "gnbv.budget";

    static BudgetLineChanged of(BudgetLineView line, LineChange change) {
        return new BudgetLineChanged(
                line.id(),
                line.version(),
                change,
                line.programmeId(),
                line.componentId(),
                line.unitId(),
                line.holderOrganisationId(),
                line.leadOrganisationIds(),
                line.year(),
                line.originYear(),
                line.source(),
                line.capitalType(),
                line.parentLineId(),
                line.predecessorLineId(),
                line.payableUntil(),
                line.assignedVnd(),
                line.adjustedVnd(),
                line.allocatedVnd(),
                line.carriedInVnd(),
                line.carriedOutVnd(),
                line.committedVnd(),
                line.advancedVnd(),
                line.disbursedVnd(),
                line.cancelledVnd(),
                line.availableVnd(),
                line.state(),
                line.flags());
    }
}
