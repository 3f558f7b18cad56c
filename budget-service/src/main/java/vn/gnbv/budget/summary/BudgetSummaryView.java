package vn.gnbv.budget.summary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The money of a plan: its programme and year, in its unit and below (<i>tổng hợp nguồn vốn</i>). */
@Schema(name = "BudgetSummary")
record BudgetSummaryView(
        UUID planId,
        int edition,
        UUID programmeId,
        UUID unitId,
        int year,
        Instant asOf,
        SummaryAmounts totals,

        @Schema(description = "What stands on each component itself; they add up to the totals.")
        List<OfComponent> byComponent,

        @Schema(description = "By the accountable lead; they add up to the totals.")
        List<OfLead> byLead,

        @Schema(description = "What is not in order with any of the lines.")
        List<String> flags) {

    /** One component's part. */
    @Schema(name = "SummaryOfComponent")
    record OfComponent(
            UUID componentId,
            @Nullable String code,
            @Nullable String nameVi,
            @Nullable String nameEn,
            @Nullable UUID parentId,
            @JsonUnwrapped SummaryAmounts amounts) {}

    /** One lead's part; without an organisation for lines that name none. */
    @Schema(name = "SummaryOfLead")
    record OfLead(
            @Nullable UUID organisationId,
            @Nullable String name,
            @JsonUnwrapped SummaryAmounts amounts) {}
}
