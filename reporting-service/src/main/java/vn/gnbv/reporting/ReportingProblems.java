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
    MAIL_NOT_SET_UP(
            409,
            "Hệ thống này chưa được thiết lập để gửi thư điện tử; hãy dùng webhook.",
            "No mail goes out of this system, since no mail server has been set; use a webhook."),
    NOT_A_MAILBOX(400, "Không phải địa chỉ hộp thư.", "This is no mailbox."),
    NOT_A_WEBHOOK(
            400, "Phải là địa chỉ https không có tên đăng nhập.", "An https address without credentials is expected."),
    SUBSCRIBED_ALREADY(409, "Địa chỉ này đã được đăng ký nhận nhắc việc.", "This address is told of the same already."),
    SUBSCRIPTION_STOPPED(409, "Đăng ký nhận nhắc việc đã dừng.", "Nobody is told any more by this subscription."),
    CALENDAR_REVOKED(409, "Lịch hạn báo cáo đã bị thu hồi.", "The calendar has been revoked already."),
    PERIOD_CLOSED(
            409,
            "Kỳ báo cáo đã khóa ngày {0}: không nhận báo cáo, không gia hạn, không tổng hợp lại nếu không mở ngoại lệ.",
            "The period was closed on {0}: without an exception nothing is handed in, extended or added up anew."),
    PERIOD_RUNS(
            409,
            "Kỳ báo cáo còn trong hạn đến hết {0} nên chưa khóa được.",
            "Somebody can still report in time until {0}, so the period is not closed yet."),
    REPORTS_UNDECIDED(
            409,
            "Còn {0} báo cáo đã nộp mà chưa chấp nhận hay trả lại nên chưa khóa kỳ được.",
            "{0} reports have been handed in and are neither accepted nor returned, so the period is not closed yet."),
    OBLIGATION_NOT_OF_PERIOD(
            400,
            "Nghĩa vụ này không thuộc kỳ {0} hoặc không còn.",
            "The obligation is none of the period {0}, or nobody asks for it any more."),
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
    CODE_TWICE(400, "Mã \"{0}\" được dùng hai lần.", "The code \"{0}\" is used twice."),
    FORM_VERSION_EXPECTED(
            409,
            "Phiên bản tiếp theo của biểu mẫu này là {0}; phiên bản đã có không sửa được.",
            "The next version of this form is {0}; a version that is there never changes."),
    FORM_BEFORE_ITS_PREDECESSOR(
            400,
            "Phiên bản mới không có hiệu lực trước phiên bản liền trước ({0}).",
            "A version is not in force before the one that it follows ({0})."),
    COLUMN_DONE_REQUIRED(
            400, "Biểu mẫu phải có cột thực hiện (DONE).", "A form has the column of what has been done (DONE)."),
    FORMULA_REQUIRED(400, "Chỉ tiêu tính toán phải có công thức.", "An indicator that is computed has a formula."),
    FORMULA_NOT_ALLOWED(
            400, "Chỉ chỉ tiêu tính toán mới có công thức.", "Only an indicator that is computed has a formula."),
    FORMULA_MALFORMED(
            400,
            "Không đọc được công thức \"{0}\" từ ký tự thứ {1}.",
            "The formula \"{0}\" cannot be read from character {1} on."),
    FORMULA_CYCLE(400, "Công thức quay vòng: {0}.", "The formula leads back to itself: {0}."),
    FORMULA_UNITS(
            400,
            "Hai đơn vị tính khác nhau không cộng, trừ, chia hay so sánh với nhau được: {0} và {1}.",
            "What is counted in different units is not added, subtracted, divided or compared: {0} and {1}."),
    FORMULA_ADDS_SHARES(
            400,
            "Tỷ lệ không cộng, trừ hay chia được ({0}); hãy tính từ tử số và mẫu số, chênh lệch thì dùng points().",
            "Shares are not added, subtracted or divided ({0}); work with numerators and denominators, or points()."),
    FIGURE_PATH_MALFORMED(400, "Không đọc được đường dẫn JSON \"{0}\".", "\"{0}\" cannot be read as a JSON path."),
    UNKNOWN_COLUMN(400, "Biểu mẫu không có cột {0}.", "The form has no column {0}."),
    UNKNOWN_INDICATOR(400, "Biểu mẫu không có chỉ tiêu \"{0}\".", "The form has no indicator \"{0}\"."),
    INDICATOR_TWICE(400, "Chỉ tiêu \"{0}\" được nêu hai lần.", "The indicator \"{0}\" is stated twice."),
    INDICATOR_DERIVED(
            400,
            "Chỉ tiêu \"{0}\" được tính từ chỉ tiêu khác, không nhập được.",
            "The indicator \"{0}\" is computed from others and cannot be entered."),
    COLUMN_NOT_ENTERED(
            400, "Không nhập được cột {0} ở biểu mẫu này.", "The column {0} cannot be entered in this form."),
    VALUE_NEGATIVE(400, "Giá trị này không được âm.", "This value must not be negative."),
    UNKNOWN_SECTION(400, "Biểu mẫu không có phần \"{0}\".", "The form has no section \"{0}\"."),
    VALUE_REQUIRED(400, "Thiếu số liệu của chỉ tiêu {0}.", "The indicator {0} is not stated."),
    SECTION_REQUIRED(400, "Thiếu phần lời văn {0}.", "The section {0} is missing."),
    SIGNER_OFFICE_REQUIRED(
            400,
            "Người ký thay, thừa lệnh hoặc thừa ủy quyền phải nêu chức vụ: họ tên, chức vụ.",
            "Whoever signs for the head states an office: name, office."),
    JUMP_WITHOUT_REASON(
            400,
            "Chỉ tiêu {0} biến động lớn so với kỳ trước (nay {1}): phải nêu lý do ở ghi chú.",
            "The indicator {0} has changed much against the period before (now {1}): a note has to say why."),
    CHECK_BROKEN(400, "{0}: không thỏa {2} ({3} và {4}).", "{1}: {2} does not hold ({3} and {4})."),
    REPORT_NOT_ACCEPTED(
            409,
            "Báo cáo đang ở trạng thái {0}: chỉ bổ sung được báo cáo đã chấp nhận.",
            "The report is {0}: only an accepted report can be supplemented."),
    NOTHING_OWED(404, "Không còn báo cáo nào phải nộp.", "There is no report to hand in."),
    INDICATOR_NOT_APPLICABLE(
            400,
            "Chỉ tiêu \"{0}\" không áp dụng cho đơn vị báo cáo này.",
            "The indicator \"{0}\" does not apply to this reporter."),
    NOT_A_WHOLE_NUMBER(400, "Phải là số nguyên.", "A whole number is expected."),
    DUE_DATE_PASSED(400, "Hạn nộp lại phải từ {0} trở đi.", "The new due date must not lie before {0}."),
    UNKNOWN_PERIOD(400, "Chế độ báo cáo không có kỳ \"{0}\".", "The regime has no period \"{0}\"."),
    NO_UNIT_OF_LEVEL(
            400, "Địa bàn của bạn không có đơn vị cấp {0}.", "There is no unit of the level {0} in your area."),
    FIGURE_EXISTS(
            409,
            "Đã có số liệu này từ cùng nguồn ({0}); hãy đính chính số liệu đó.",
            "There is this figure from the same source already ({0}); correct that one."),
    FIGURE_OF_AGGREGATE(
            409,
            "Số liệu tổng hợp được tính từ báo cáo, không nhập hay đính chính được; hãy tổng hợp lại.",
            "The figure of an aggregate is added up from reports and neither entered nor corrected; compute the aggregate again."),
    FIGURE_RESTATED(
            409,
            "Số liệu tính lại theo địa giới mới được tính từ số liệu đã công bố, không nhập hay đính chính được.",
            "A restated figure is counted from published ones and neither entered nor corrected."),
    RESTATED_FROM_NOTHING(
            409,
            "Địa giới của đơn vị này không thay đổi kể từ kỳ đó.",
            "The boundaries of the unit have not changed since that period."),
    RESTATED_WITHOUT_WEIGHT(
            409,
            "Không rõ bao nhiêu phần của {0} đã nhập vào đơn vị này.",
            "Nobody has said how much of {0} went to the unit."),
    RESTATED_WITHOUT_FIGURE(
            409, "{0} không có số liệu công bố của kỳ này.", "Nothing is published of {0} for the period."),
    RESTATED_BARE_SHARE(
            409,
            "Số liệu của {0} không có tử số và mẫu số nên không tính lại được.",
            "The figure of {0} has no numerator and denominator to be counted anew."),
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
