package vn.gnbv.reporting.aggregate;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The aggregates of all units of a level that were computed in one act. */
@Schema(name = "LevelAggregates")
record LevelView(UUID actId, String level, List<OfUnit> aggregates) {

    /** The aggregate of one unit, without what it adds up to; its event in the log. */
    @Schema(name = "LevelAggregate")
    record OfUnit(
            UUID aggregateId,
            UUID unitId,
            int edition,

            @Schema(description = "Reports that were counted.")
            int counted,

            @Schema(description = "Reports that are owed and not accepted.")
            int missing) {}
}
