package vn.gnbv.reporting;

import vn.gnbv.platform.problem.ProblemType;

/** What can go wrong with obligations, reports, aggregates and figures. */
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
    UNKNOWN_PERIOD(400, "Chế độ báo cáo không có kỳ \"{0}\".", "The regime has no period \"{0}\"."),
    FIGURE_EXISTS(
            409,
            "Đã có số liệu này từ cùng nguồn ({0}); hãy đính chính số liệu đó.",
            "There is this figure from the same source already ({0}); correct that one."),
    FIGURE_OF_AGGREGATE(
            409,
            "Số liệu tổng hợp được tính từ báo cáo, không nhập hay đính chính được; hãy tổng hợp lại.",
            "An aggregate's figure is added up from reports and neither entered nor corrected; compute the aggregate again."),
    FIGURE_VALUE_REQUIRED(
            400, "Phải nêu giá trị, hoặc cả tử số và mẫu số.", "A value is needed, or both numerator and denominator."),
    RATIO_OF_SHARES_ONLY(
            400,
            "Chỉ tỷ lệ mới có tử số và mẫu số, đơn vị {0} thì không.",
            "Only a share has a numerator and a denominator, {0} has none."),
    RATIO_INCOMPLETE(
            400, "Tử số và mẫu số phải nêu cùng nhau.", "Numerator and denominator are stated together or not at all."),
    NUMERATOR_NEGATIVE(400, "Tử số không được âm.", "The numerator must not be negative."),
    DENOMINATOR_NOT_POSITIVE(400, "Mẫu số phải lớn hơn 0.", "The denominator must be more than 0."),
    VALUE_CONTRADICTS_RATIO(
            400,
            "Giá trị khác với tử số chia mẫu số ({0}).",
            "The value is not what numerator and denominator make ({0})."),
    PERIOD_REVERSED(400, "Kỳ kết thúc trước khi bắt đầu.", "The period ends before it begins."),
    OFFICIAL_BEFORE_END(
            400,
            "Số liệu chính thức chỉ có sau khi kỳ kết thúc.",
            "A figure is official only once its period is over."),
    SOURCE_REQUIRED(400, "Nguồn {0} phải nêu trường này.", "A source that is {0} states this."),
    SOURCE_NOT_ALLOWED(400, "Nguồn {0} không có trường này.", "A source that is {0} does not have this.");

    private final Text text;

    ReportingProblems(int status, String vi, String en) {
        this.text = new Text(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
