package vn.gnbv.plans.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of the units that a unit has become by a day. */
@Schema(name = "UnitSuccessor")
record SuccessorView(
        UUID unitId,
        String code,
        String name,
        Standing standing,

        @Schema(description = "The last day of a unit whose successors are unknown.") @Nullable
        LocalDate endedOn,

        @Schema(description = "The part of the unit asked for, of 1; null where it is not known.") @Nullable
        BigDecimal weight) {

    /** Whether the way ends in a unit or in the dark. */
    @Schema(name = "UnitSuccessorStanding")
    enum Standing {
        IN_FORCE,
        /** The unit has ended, and nobody has told what it became. */
        UNKNOWN
    }

    /** All of them. */
    @Schema(name = "UnitSuccessors")
    record All(UUID unitId, LocalDate asOf, List<SuccessorView> successors) {}
}
