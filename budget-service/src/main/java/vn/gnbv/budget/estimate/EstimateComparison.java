package vn.gnbv.budget.estimate;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.Source;

/** What a unit asked for in a year beside what was assigned to it (<i>dự toán so với dự toán được giao</i>). */
@Schema(name = "EstimateComparison")
record EstimateComparison(
        UUID programmeId,
        int year,
        UUID unitId,

        @Schema(description = "The unit's last paper; null where there is none.") @Nullable
        EstimateView estimate,

        @Schema(description = "By component, source and capital type, as the papers name them.")
        List<Row> rows) {

    /** One thing that was asked for, or given. */
    @Schema(name = "EstimateComparisonRow")
    record Row(
            UUID componentId,

            @Schema(description = "null where the component is not known yet.") @Nullable
            String componentCode,

            Source source,
            CapitalType capitalType,

            @Schema(description = "null: the estimate says nothing of it.") @Nullable
            Long estimatedVnd,

            @Schema(
                    description =
                            "New money of the year that came to the unit, by assignment or from a line above it; null: none has.")
            @Nullable
            Long assignedVnd,

            @Schema(description = "Assigned less estimated; null where either is.") @Nullable
            Long differenceVnd) {

        static Row of(
                UUID componentId,
                @Nullable String componentCode,
                Source source,
                CapitalType capitalType,
                @Nullable Long estimatedVnd,
                @Nullable Long assignedVnd) {
            return new Row(
                    componentId,
                    componentCode,
                    source,
                    capitalType,
                    estimatedVnd,
                    assignedVnd,
                    estimatedVnd == null || assignedVnd == null ? null : assignedVnd - estimatedVnd);
        }
    }
}
