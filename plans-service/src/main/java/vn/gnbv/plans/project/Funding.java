package vn.gnbv.plans.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a project is planned to cost, by who brings it (<i>nguồn vốn</i>); a source of which nothing is stated is null. */
@Schema(name = "ProjectFunding", description = "Null is not stated, which is not zero.")
record Funding(
        @Schema(description = "From the state budget.") @Nullable @Min(0) @Max(MOST)
        Long stateVnd,

        @Nullable @Min(0) @Max(MOST) Long householdCashVnd,

        @Schema(description = "Worth of what households bring in kind.") @Nullable @Min(0) @Max(MOST)
        Long householdInKindVnd,

        @Schema(description = "Days of work of the households (ngày công).") @Nullable @Min(0) @Max(10_000_000)
        Integer householdLabourDays,

        @Schema(description = "Loans, of the policy bank above all.") @Nullable @Min(0) @Max(MOST)
        Long creditVnd,

        @Nullable @Min(0) @Max(MOST) Long otherVnd) {

    private static final long MOST = 1_000_000_000_000_000L;
}
