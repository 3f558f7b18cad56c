package vn.gnbv.reporting.form;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which indicators a report states (<i>biểu mẫu báo cáo</i>). */
@Schema(name = "ReportForm")
public record ReportForm(
        String code, int version, String nameVi, String nameEn, String legalBasis, List<Indicator> indicators) {

    /** What an indicator is counted in; percentage points, percent and ratio are never mixed. */
    public enum Unit {
        HOUSEHOLD,
        PERSON,
        VND,
        RATIO
    }

    /** Where its value is taken from when a report is pre-filled. */
    public enum Source {
        REVIEW_RESULT,
        BUDGET,
        /** Divided from two others, never entered. */
        COMPUTED
    }

    /** Which reporters state it. */
    public enum AppliesTo {
        /** The People's Committees of communes. */
        COMMUNE,
        ALL
    }

    /**
     * One indicator (<i>chỉ tiêu</i>).
     *
     * @param numerator the indicator that is divided, where this one is computed
     * @param denominator the indicator that it is divided by
     */
    @Schema(name = "FormIndicator")
    public record Indicator(
            String code,
            String nameVi,
            String nameEn,
            Unit unit,
            Source source,
            AppliesTo appliesTo,
            @Nullable String numerator,
            @Nullable String denominator) {

        public boolean computed() {
            return source == Source.COMPUTED;
        }
    }

    public @Nullable Indicator indicator(String indicator) {
        return indicators.stream()
                .filter(i -> i.code().equals(indicator))
                .findFirst()
                .orElse(null);
    }
}
