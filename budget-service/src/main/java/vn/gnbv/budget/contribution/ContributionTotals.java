package vn.gnbv.budget.contribution;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What contributions come to, beside the budget and never with it. */
@Schema(name = "ContributionTotals")
record ContributionTotals(List<OfForm> byForm, Stage pledged, Stage received, Stage used) {

    /** Those of one form. */
    @Schema(name = "ContributionsOfForm")
    record OfForm(
            ContributionForm form,
            int contributions,
            Stage pledged,
            Stage received,
            Stage used,

            @Schema(description = "Days of work done; of that form only.") @Nullable
            BigDecimal receivedDays) {}

    /** A sum that says how much it does not know. */
    @Schema(name = "ContributionStage")
    record Stage(
            @Schema(description = "Of those that state a value; null where none does.") @Nullable
            Long valueVnd,

            @Schema(description = "Contributions that state no value here.")
            int unknown) {

        Stage and(Stage other) {
            var sum = valueVnd == null
                    ? other.valueVnd
                    : Long.valueOf(valueVnd + (other.valueVnd == null ? 0 : other.valueVnd));
            return new Stage(sum, unknown + other.unknown);
        }
    }

    static ContributionTotals of(List<OfForm> forms) {
        var none = new Stage(null, 0);
        return new ContributionTotals(
                forms,
                forms.stream().map(OfForm::pledged).reduce(none, Stage::and),
                forms.stream().map(OfForm::received).reduce(none, Stage::and),
                forms.stream().map(OfForm::used).reduce(none, Stage::and));
    }
}
