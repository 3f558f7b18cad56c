package vn.gnbv.plans;

import vn.gnbv.platform.problem.ProblemType;

/** Everything that this API refuses for a reason of its own; the constants' names are the stable codes. */
public enum PlansProblems implements ProblemType {
    VALIDITY_REVERSED(400, "Ngày hết hiệu lực trước ngày có hiệu lực.", "The validity ends before it begins."),
    VERSIONS_OVERLAP(
            400,
            "Thời gian hiệu lực chồng lên một phiên bản khác của cùng đối tượng.",
            "The validity overlaps another version of the same thing."),
    UNKNOWN_UNIT(400, "Không có đơn vị hành chính này.", "There is no such administrative unit."),
    UNKNOWN_PARENT(400, "Không có đơn vị hoặc mục cấp trên này.", "There is no such parent."),
    PARENT_REQUIRED(400, "Đơn vị dưới cấp tỉnh phải có đơn vị cấp trên.", "A unit below a province needs its parent."),
    PARENT_NOT_ABOVE(
            400,
            "Đơn vị cấp trên phải ở cấp cao hơn; cấp tỉnh không có cấp trên.",
            "The parent must be of a higher level; a province has none."),
    PARENT_CYCLE(400, "Các mục cấp trên tạo thành vòng lặp.", "The parents form a circle."),
    CODE_TAKEN(
            400,
            "Mã {0} đang thuộc về một đơn vị khác trong cùng thời gian.",
            "The code {0} belongs to another unit at the same time."),
    ONE_FORM_EXPECTED(
            400,
            "Cần đúng một trong bốn phần: units, list, successions, labels.",
            "Exactly one of units, list, successions and labels is expected."),
    LIST_HEADER_EXPECTED(400, "Dòng đầu của tệp phải là {0}.", "The first line of the file must be {0}."),
    LIST_EMPTY(400, "Danh mục không có đơn vị nào.", "The list has no unit."),
    LIST_LINE_UNREADABLE(
            400,
            "Dòng {0}: cần mã, tên đầy đủ, cấp và mã cấp trên.",
            "Line {0}: code, full name, level and the code of the parent are expected."),
    LIST_LEVEL_UNKNOWN(
            400,
            "Dòng {0}: cấp \"{1}\" không phải PROVINCE, DISTRICT hoặc COMMUNE.",
            "Line {0}: the level \"{1}\" is not PROVINCE, DISTRICT or COMMUNE."),
    LIST_TYPE_UNKNOWN(
            400,
            "Dòng {0}: tên \"{1}\" không bắt đầu bằng loại đơn vị (Tỉnh, Thành phố, Xã, Phường, …).",
            "Line {0}: the name \"{1}\" does not begin with a type of unit (Tỉnh, Thành phố, Xã, Phường, …)."),
    LIST_PARENT_UNKNOWN(
            400,
            "Dòng {0}: không có đơn vị cấp trên mang mã {1} trong danh mục.",
            "Line {0}: the list has no unit above with the code {1}."),
    LATER_VERSION_KNOWN(
            409,
            "Đơn vị mang mã {0} đã có thay đổi sau ngày này; hãy nhập các danh mục theo thứ tự thời gian.",
            "Of the unit with the code {0} a later change is known; bring lists in the order of time."),
    BEGAN_WITH_LIST(
            409,
            "Đơn vị mang mã {0} bắt đầu đúng ngày này nên không thể kết thúc trước đó; hãy sửa riêng đơn vị này.",
            "The unit with the code {0} begins on this very day and cannot have ended before; correct it by itself."),
    NOT_A_PREVIEW(409, "Lần nhập này không còn chờ xác nhận.", "This import does not wait for a confirmation."),
    PREVIEW_OUTDATED(
            409,
            "Danh mục đã thay đổi từ khi xem trước; hãy nhập lại để xem trước lần nữa.",
            "The directory has changed since the preview; bring the list again."),
    DECISION_MISSING(
            400, "Chưa xác nhận tên của đơn vị mang mã {0}.", "What the name of the code {0} is has to be decided."),
    NOTHING_TO_DECIDE(400, "Mã {0} không có gì cần xác nhận.", "There is nothing to decide about the code {0}."),
    NO_UNIT_ON_DAY(400, "Không có đơn vị này vào ngày {0}.", "There is no such unit on {0}."),
    WEIGHTS_NOT_ONE(
            400,
            "Tỷ trọng của một đơn vị trong một ngày phải có đủ và cộng lại bằng 1 (hiện là {0}), hoặc không nêu.",
            "The weights of one unit and day must all be given and make 1 (they make {0}), or none is given."),
    SUCCEEDS_ITSELF(
            400,
            "Chỉ khi chia tách, phần còn lại mới mang tên chính đơn vị đó.",
            "Only where a unit is split can the rest be the unit itself."),
    SUCCESSION_NOT_ONE_TO_ONE(
            400,
            "Đổi tên hoặc thành lập nguyên trạng chỉ có một đơn vị kế tục.",
            "A renamed or reclassified unit has one successor."),
    SPLIT_NEEDS_TWO(400, "Chia tách phải có ít nhất hai phần.", "A split needs at least two parts."),
    FUNCTIONS_NAMED(
            400,
            "Chỉ khi chuyển giao từng phần mới nêu dự án, nhiệm vụ, chế độ báo cáo, và phải nêu ít nhất một.",
            "Components, tasks and regimes are named only where a part is passed on, and then at least one."),
    FUNCTION_PASSED_TWICE(
            400,
            "{0} được chuyển cho nhiều cơ quan trong cùng một ngày.",
            "{0} is passed to several organisations on one day."),
    UNKNOWN_TASK(400, "Không có nhiệm vụ này.", "There is no such task."),
    UNKNOWN_REGIME(400, "Không có chế độ báo cáo này.", "There is no such reporting regime."),
    DUPLICATE(400, "Giá trị {0} xuất hiện nhiều lần.", "The value {0} occurs more than once."),
    UNKNOWN_ORGANISATION(400, "Không có cơ quan, tổ chức này.", "There is no such organisation."),
    UNKNOWN_PROGRAMME(400, "Không có chương trình này.", "There is no such programme."),
    UNKNOWN_COMPONENT(400, "Chương trình không có dự án, tiểu dự án này.", "The programme has no such component."),
    PROGRAMME_NOT_RUNNING(
            400, "Chương trình không thực hiện trong năm này.", "The programme does not run in this year."),
    DECIMAL_EXPECTED(
            400,
            "Cần một số thập phân có tối đa 18 chữ số nguyên và 6 chữ số lẻ.",
            "A decimal number with at most 18 digits before and 6 after the point is expected."),
    VALUE_REQUIRED(400, "Toán tử {0} cần có giá trị.", "The operator {0} needs a value."),
    VALUE_NOT_ALLOWED(400, "Toán tử {0} không nhận giá trị này.", "The operator {0} takes no such value."),
    RANGE_REVERSED(400, "Giá trị cuối phải lớn hơn giá trị đầu.", "The range must end above its beginning."),
    UNIT_REQUIRED(400, "Chỉ tiêu định lượng phải có đơn vị tính.", "A target with a value needs its unit."),
    STATEMENT_REQUIRED(
            400,
            "Chỉ tiêu định tính phải có nội dung cần đạt.",
            "A qualitative target needs the text of what is to be reached."),
    DUE_DATE_REQUIRED(400, "Nhiệm vụ có thời hạn phải có ngày.", "A dated task needs its date."),
    DUE_DATE_NOT_ALLOWED(400, "Chỉ nhiệm vụ có thời hạn mới có ngày.", "Only a dated task has a date."),
    LEAD_COORDINATES(
            400,
            "Cơ quan chủ trì không đồng thời là cơ quan phối hợp của cùng nhiệm vụ.",
            "Who leads a task does not also coordinate it."),
    RECEIVER_REPORTS(
            400,
            "Cơ quan nhận báo cáo không tự báo cáo cho mình.",
            "Who receives the reports does not report to itself."),
    PERIODS_REQUIRED(400, "Chế độ báo cáo định kỳ phải có kỳ báo cáo.", "A periodic regime needs its periods."),
    PERIODS_NOT_ALLOWED(400, "Báo cáo đột xuất không có kỳ báo cáo.", "An ad hoc regime has no periods."),
    CUT_OFF_AFTER_DEADLINE(
            400, "Ngày chốt số liệu phải trước thời hạn báo cáo.", "The data cut-off must lie before the deadline."),
    STATEMENT_OVERLAPS(
            409,
            "Đã có một xác định khác cho cùng địa bàn trong thời gian này.",
            "Another statement holds for the same unit at this time."),
    PLAN_NOT_DRAFT(
            409,
            "Kế hoạch đã ban hành; chỉ thay đổi được bằng điều chỉnh.",
            "The plan has been issued; only an amendment changes it."),
    PLAN_NOT_IN_FORCE(409, "Kế hoạch không ở trạng thái đang có hiệu lực.", "The plan is not in force."),
    PLAN_IDENTITY_FIXED(
            409,
            "Chương trình, địa bàn và năm của kế hoạch không thay đổi được; hãy lập kế hoạch khác.",
            "A plan's programme, unit and year cannot be changed; draft another plan."),
    PLAN_TOO_LARGE(
            409,
            "Kế hoạch quá lớn để gửi tới các hệ thống khác; hãy rút gọn.",
            "The plan is too large to be passed on to other systems; shorten it."),
    PLAN_EMPTY(409, "Kế hoạch chưa có mục tiêu hoặc nhiệm vụ nào.", "The plan has neither targets nor tasks."),
    SIGNER_MISSING(409, "Chưa có người ký.", "The signer is missing."),
    NUMBER_MISSING(
            409,
            "Chưa có số văn bản; nếu không biết số thì phải nêu rõ.",
            "The number is missing; if it is not known, say so."),
    NUMBER_CONTRADICTED(
            409, "Đã có số văn bản thì không thể nêu là không biết số.", "A number that is given cannot be unknown."),
    BASIS_AFTER_ISSUE(
            409, "Căn cứ {0} có ngày sau ngày ban hành.", "The legal basis {0} is dated later than the plan."),
    AMENDED_BEFORE_ISSUE(
            409,
            "Ngày điều chỉnh trước ngày ban hành lần trước.",
            "The amendment is dated before the edition that it amends."),
    ALREADY_EXISTS(409, "Định danh hoặc mã này đã được dùng: {0}.", "The id or code is in use: {0}.");

    private final Text text;

    PlansProblems(int status, String vi, String en) {
        this.text = new Text(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
