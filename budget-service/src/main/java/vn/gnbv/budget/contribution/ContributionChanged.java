package vn.gnbv.budget.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.event.AggregateChange;

/** The event of a contribution, {@code vn.gnbv.contribution.v1}; without its words, which may speak of persons. */
record ContributionChanged(
        UUID id,
        int version,
        Change change,
        DonorKind donorKind,
        @Nullable UUID donorOrganisationId,
        ContributionForm form,
        @Nullable BigDecimal pledgedQuantity,
        @Nullable BigDecimal receivedQuantity,
        @Nullable BigDecimal usedQuantity,
        @Nullable Long pledgedVnd,
        @Nullable Long receivedVnd,
        @Nullable Long usedVnd,
        @Nullable UUID valuedByOrganisationId,
        @Nullable UUID programmeId,
        @Nullable UUID componentId,
        UUID unitId,
        @Nullable UUID projectId,
        LocalDate contributedOn,
        boolean sample) {

    /** What happened. */
    enum Change {
        STATED,
        CHANGED
    }

    static AggregateChange of(ContributionView c, Change change) {
        var state = new ContributionChanged(
                c.id(),
                c.version(),
                change,
                c.donorKind(),
                c.donorOrganisationId(),
                c.form(),
                c.pledgedQuantity(),
                c.receivedQuantity(),
                c.usedQuantity(),
                c.pledgedVnd(),
                c.receivedVnd(),
                c.usedVnd(),
                c.valuation() == null ? null : c.valuation().organisationId(),
                c.programmeId(),
                c.componentId(),
                c.unitId(),
                c.projectId(),
                c.contributedOn(),
                c.sample());
        return AggregateChange.of("gnbv.contribution", "vn.gnbv.contribution.v1", c.id(), c.version(), state);
    }
}
