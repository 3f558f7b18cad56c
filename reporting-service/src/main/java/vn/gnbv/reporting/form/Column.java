package vn.gnbv.reporting.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said of an indicator in a report (<i>cột số liệu</i>): besides what has been done to date, what was planned, what
 * the year will come to, and what there was before.
 */
@Schema(name = "FormColumn")
public enum Column {
    /** Kế hoạch năm. */
    PLAN("Kế hoạch", "Plan"),
    /** Thực hiện đến kỳ báo cáo: the value of the indicator itself. */
    DONE("Thực hiện", "Done to date"),
    /** Ước thực hiện cả năm. */
    ESTIMATE("Ước cả năm", "Estimate for the year"),
    /** Tỷ lệ so với kế hoạch: computed, never entered. */
    PLAN_PERCENT("% so với kế hoạch", "% of plan"),
    /** Cùng kỳ năm trước: from the report of a year ago, or entered where there was none. */
    LAST_YEAR("Cùng kỳ năm trước", "Same period last year"),
    /** Kỳ trước: what was accepted for the period before. */
    PREVIOUS("Kỳ trước", "Previous period");

    private final String vietnamese;
    private final String english;

    Column(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String nameVi() {
        return vietnamese;
    }

    public String nameEn() {
        return english;
    }

    /** Whether a reporter may state it. */
    public boolean entered() {
        return this != PLAN_PERCENT && this != PREVIOUS;
    }
}
