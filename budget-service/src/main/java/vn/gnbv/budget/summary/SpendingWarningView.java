package vn.gnbv.budget.summary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line that will not be spent by the year's end, and why that is said (<i>cảnh báo sớm</i>). */
@Schema(name = "SpendingWarning")
record SpendingWarningView(
        UUID lineId,
        UUID componentId,
        UUID unitId,
        @Nullable UUID holderOrganisationId,

        @Schema(description = "false: no paper states what was carried in, and the money reckoned with lacks it.")
        boolean carryOverKnown,

        @Schema(description = "Of what is not spent, bound by contracts.")
        long committedVnd,

        @Schema(description = "Of what is not spent, advanced and not yet cleared.")
        long advancedVnd,

        @JsonUnwrapped SpendingOutlook outlook,
        WarningRule rule,
        String entries) {

    static SpendingWarningView of(MoneyQueries.PastLine line, SpendingOutlook outlook, WarningRule rule) {
        return new SpendingWarningView(
                line.id(),
                line.componentId(),
                line.unitId(),
                line.holderOrganisationId(),
                line.amounts().carriedInVnd() != null,
                line.amounts().committedVnd(),
                line.amounts().advancedVnd(),
                outlook,
                rule,
                MoneyLinks.entriesOf(line.id()));
    }
}
