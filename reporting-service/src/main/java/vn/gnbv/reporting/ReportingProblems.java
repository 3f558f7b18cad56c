package vn.gnbv.reporting;

import vn.gnbv.platform.problem.ProblemType;

/** What can go wrong with obligations, reports and aggregates. */
public enum ReportingProblems implements ProblemType {
    OBLIGATION_NOT_OPEN(
            409, "Nghĩa vụ báo cáo không còn mở: {0}.", "The obligation to report is not open any more: {0}."),
    REPORT_EXISTS(
            409,
            "Nghĩa vụ này đã có báo cáo {0}; hãy tiếp tục báo cáo đó.",
            "The obligation already has the report {0}; go on with that one."),
    FORM_UNKNOWN(409, "Không có biểu mẫu \"{0}\".", "There is no report form \"{0}\"."),
    REPORT_NOT_EDITABLE(
            409,
            "Báo cáo đang ở trạng thái {0}: chỉ sửa hoặc nộp được bản nháp hoặc báo cáo bị trả lại.",
            "The report is {0}: only a draft or a returned report can be changed or submitted."),
    REPORT_NOT_SUBMITTED(
            409,
            "Báo cáo đang ở trạng thái {0}: chỉ trả lại hoặc chấp nhận được báo cáo đã nộp.",
            "The report is {0}: only a submitted report can be returned or accepted."),
    UNKNOWN_INDICATOR(400, "Biểu mẫu không có chỉ tiêu \"{0}\".", "The form has no indicator \"{0}\"."),
    INDICATOR_TWICE(400, "Chỉ tiêu \"{0}\" được nêu hai lần.", "The indicator \"{0}\" is stated twice."),
    INDICATOR_DERIVED(
            400,
            "Chỉ tiêu \"{0}\" được tính từ chỉ tiêu khác, không nhập được.",
            "The indicator \"{0}\" is computed from others and cannot be entered."),
    INDICATOR_NOT_APPLICABLE(
            400,
            "Chỉ tiêu \"{0}\" không áp dụng cho đơn vị báo cáo này.",
            "The indicator \"{0}\" does not apply to this reporter."),
    NOT_A_WHOLE_NUMBER(400, "Phải là số nguyên.", "A whole number is expected."),
    DUE_DATE_PASSED(400, "Hạn nộp lại phải từ {0} trở đi.", "The new due date must not lie before {0}."),
    UNKNOWN_PERIOD(400, "Chế độ báo cáo không có kỳ \"{0}\".", "The regime has no period \"{0}\".");

    private final Text text;

    ReportingProblems(int status, String vi, String en) {
        this.text = new Text(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
