package vn.gnbv.budget.summary;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.Source;

/** A line of a unit, or one above it, with the paper that gave the money and what was paid. */
@Schema(name = "LineOfUnit")
record LineOfUnitView(
        UUID lineId,

        @Schema(description = "true: it stands on a unit above, and is no money of this unit until it is passed on.")
        boolean above,

        UUID unitId,
        UUID programmeId,
        UUID componentId,
        @Nullable String componentCode,
        @Nullable UUID holderOrganisationId,
        Source source,
        CapitalType capitalType,
        int year,
        int originYear,
        String decisionKind,
        UUID decisionId,
        String decisionNumber,
        LocalDate decidedOn,

        @Schema(description = "The line that the money was allocated from.") @Nullable
        UUID parentLineId,

        long assignedVnd,
        long adjustedVnd,
        long allocatedVnd,
        @Nullable Long carriedInVnd,
        long disbursedVnd,
        long availableVnd,
        int payments,
        @Nullable LocalDate lastPaidOn,

        @Schema(description = "Every movement of its money.")
        String entries,

        @Schema(description = "Every payment.") String disbursements) {}
