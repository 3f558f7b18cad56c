package vn.gnbv.plans.project;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.target.Decimal;
import vn.gnbv.platform.problem.Refusals;

/** What comes back for the next households (<i>quay vòng vốn</i>), and on which conditions. */
@Schema(name = "ProjectRevolving")
record Revolving(
        @Schema(description = "Of the support, 0 to 100; null: not stated.") @Nullable
        Decimal sharePercent,

        @Nullable @Size(min = 1, max = 2000) String conditions) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    void check(String at, Refusals refusals) {
        refusals.addIf(
                sharePercent != null
                        && (sharePercent.value().signum() < 0
                                || sharePercent.value().compareTo(ALL) > 0),
                at + "/sharePercent",
                PlansProblems.PERCENT_EXPECTED);
    }
}
