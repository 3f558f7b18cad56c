package vn.gnbv.reporting;

import vn.gnbv.platform.problem.ProblemType;

/** What can go wrong with obligations, reports, aggregates and figures. */
public enum ReportingProblems implements ProblemType {
    OBLIGATION_NOT_OPEN(
            409, "Nghĩa vụ báo cáo không còn mở: {0}.", "The obligation to report is not open any more: {0}."),
    NOTHING_TO_EXTEND(
            409, "Nghĩa vụ này không có hạn, nên không gia hạn được.", "There is no due date that could be extended."),
    EXTENSION_NOT_LATER(
            400, "Hạn mới phải sau hạn hiện tại ({0}).", "The new date must lie after the present one ({0})."),
    EXTENSION_TOO_LATE(
            400,
            "Gia hạn phải được quyết định khi còn hạn (đến hết {0}); đã muộn thì vẫn là muộn.",
            "More time is given while the term runs (until {0}); late stays late."),
    REPORTER_UNKNOWN(
            400,
            "Không có tổ chức này đang hoạt động trong địa bàn của bạn.",
            "There is no such organisation at work in your area."),
    REPORTER_TWICE(400, "Tổ chức này được nêu hai lần.", "The organisation is named twice."),
    REPORTS_TO_ITSELF(400, "Không tự báo cáo cho mình.", "An organisation does not report to itself."),
    REPORTERS_REQUIRED(
            400,
            "Phải nêu các tổ chức báo cáo, hoặc chế độ báo cáo đột xuất mà yêu cầu này dựa vào.",
            "Who reports is named, or the ad hoc regime on which the request rests."),
    NOT_AN_AD_HOC_REGIME(
            400,
            "Không phải chế độ báo cáo đột xuất gửi cho cơ quan của bạn.",
            "This is no ad hoc regime whose reports go to your organisation."),
    DEADLINE_TWICE(
            400,
            "Chỉ nêu ngày hoặc số ngày làm việc, không nêu cả hai.",
            "Either a day or a number of working days, not both."),
    CALENDAR_MISSING(
            409,
            "Chưa có lịch làm việc của năm cần tính; hãy nêu ngày.",
            "The working calendar of a year on the way has not been entered; state the day."),
    DEADLINE_PASSED(400, "Hạn báo cáo đã qua (đến hết {0}).", "The deadline has passed already (it ended with {0})."),
    REQUEST_WITHDRAWN(409, "Yêu cầu báo cáo đã được rút.", "The request has been withdrawn."),
    NOT_A_MAILBOX(400, "Không phải địa chỉ hộp thư.", "This is no mailbox."),
    NOT_A_WEBHOOK(
            400,
            "Phải là địa chỉ https không có tên đăng nhập.",
            "An https address without credentials is expected."),
    SUBSCRIBED_ALREADY(
            409, "Địa chỉ này đã được đăng ký nhận nhắc việc.", "This address is told of the same already."),
    SUBSCRIPTION_STOPPED(409, "Đăng ký nhận nhắc việc đã dừng.", "Nobody is told any more by this subscription."),
    CALENDAR_REVOKED(409, "Lịch hạn báo cáo đã bị thu hồi.", "The calendar has been revoked already."),
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
