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
    DUPLICATE(400, "Giá trị {0} xuất hiện nhiều lần.", "The value {0} occurs more than once."),
    UNKNOWN_ORGANISATION(400, "Không có cơ quan, tổ chức này.", "There is no such organisation."),
    UNKNOWN_PROGRAMME(400, "Không có chương trình này.", "There is no such programme."),
    UNKNOWN_COMPONENT(400, "Chương trình không có dự án, tiểu dự án này.", "The programme has no such component."),
    PROGRAMME_NOT_RUNNING(
            400, "Chương trình không thực hiện trong năm này.", "The programme does not run in this year."),
    OUTSIDE_PROGRAMME(
            400,
            "Ngày nằm ngoài thời gian thực hiện chương trình.",
            "The day lies outside the time in which the programme runs."),
    COMPONENT_PLACE_FIXED(
            400,
            "Dự án, tiểu dự án đã có giữ nguyên vị trí trong chương trình.",
            "A component that is known keeps its place in the programme."),
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
    SERIES_REQUIRED(
            400, "Chỉ tiêu so sánh phải nêu chuỗi số liệu để so.", "The series to be compared with must be named."),
    SERIES_NOT_ALLOWED(
            400,
            "Chỉ chỉ tiêu so sánh mới có chuỗi số liệu để so.",
            "Only a target that is relative to a series has a series."),
    DIRECTION_REQUIRED(400, "Phải nêu chiều tăng hay giảm.", "Whether more or less is better must be stated."),
    CANDIDATES_CONTRADICTED(
            400,
            "Chỉ tiêu chưa rõ nghĩa phải có hai cách hiểu, có giá trị và đơn vị tính là PERCENT.",
            "An ambiguous target has two readings, a value, and the unit PERCENT."),
    UNIT_DIFFERS(400, "Đơn vị tính không phù hợp với chỉ tiêu ({0}).", "The unit does not fit the target''s ({0})."),
    ASSESSMENT_REQUIRED(400, "Chỉ tiêu định tính phải có đánh giá.", "A qualitative target is assessed, not counted."),
    ASSESSMENT_NOT_ALLOWED(
            400, "Chỉ chỉ tiêu định tính mới có đánh giá.", "Only a qualitative target takes an assessment."),
    OFFICIAL_BEFORE_END(
            400,
            "Số liệu của kỳ chưa kết thúc không thể là số chính thức.",
            "A figure of a period that is not over cannot be official."),
    COUNT_NEGATIVE(400, "Số lượng không được âm.", "A count must not be negative."),
    DENOMINATOR_NOT_POSITIVE(400, "Mẫu số phải lớn hơn 0.", "The denominator must be greater than 0."),
    VALUE_CONTRADICTS_RATIO(
            400,
            "Giá trị không khớp với tử số chia mẫu số ({0} %).",
            "The value does not agree with numerator by denominator ({0} %)."),
    UNKNOWN_ENTRY(400, "Không có lần ghi nhận này.", "There is no such entry here."),
    UNKNOWN_PLAN(400, "Không có kế hoạch đã ban hành này.", "There is no such issued plan."),
    UNKNOWN_PARENT_PART(
            400,
            "Kế hoạch cấp trên không có mục tiêu hoặc nhiệm vụ này.",
            "The plan above has no such target or task."),
    PLAN_OF_ANOTHER_UNIT(400, "Kế hoạch được nêu thuộc địa bàn khác.", "The plan that is named is of another unit."),
    PLAN_OF_ANOTHER_ISSUER(
            400,
            "Chỉ thay thế được kế hoạch của chính cơ quan ban hành.",
            "An organisation replaces its own plans only."),
    COPY_WHEN_BEGUN(
            400, "Chỉ chép được từ kế hoạch khác khi bắt đầu dự thảo.", "A plan is copied only when a draft is begun."),
    ASSIGNMENT_DIFFERS(
            400,
            "Các nhiệm vụ của phân công {0} phải có cùng cơ quan chủ trì và phối hợp.",
            "The tasks of the clause {0} must have the same leads and the same others."),
    PERCENT_CONTRADICTS_STATE(
            400, "Tỷ lệ hoàn thành không khớp với trạng thái {0}.", "The percentage contradicts the state {0}."),
    BLOCKED_WITHOUT_REASON(400, "Phải nêu vướng mắc.", "What stands in the way must be stated."),
    EVIDENCE_EMPTY(400, "Minh chứng phải có liên kết hoặc mã băm.", "Evidence needs a link or a fingerprint."),
    NOT_A_GROUP_OF_IT(
            400, "Không phải là nhóm cơ quan được nêu trong nhiệm vụ.", "This is no group that the task names."),
    OWN_PLAN_WITHOUT_PLAN(
            400,
            "Chỉ nhiệm vụ của một kế hoạch mới có thể yêu cầu ban hành kế hoạch triển khai.",
            "Only a task of a plan can ask for the issue of a plan below it."),
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
    PLAN_SUBMITTED(
            409,
            "Kế hoạch đang trình; hãy rút lại trước khi sửa.",
            "The plan is submitted; withdraw it before changing it."),
    PLAN_NOT_SUBMITTED(409, "Kế hoạch không ở trạng thái đang trình.", "The plan is not submitted."),
    PLAN_NOT_ISSUED(409, "Kế hoạch chưa ban hành.", "The plan has not been issued."),
    PLAN_ALREADY_REPLACED(
            409, "Kế hoạch bị thay thế không còn hiệu lực.", "The plan that is to be replaced is no longer in force."),
    LINKED_TO_PLAN_ABOVE(
            409,
            "Mục tiêu hoặc nhiệm vụ đang gắn với kế hoạch cấp trên hiện tại.",
            "Targets or tasks are linked to the plan above as it is named now."),
    TARGET_NOT_AMBIGUOUS(409, "Chỉ tiêu này chỉ có một cách hiểu.", "The target has one meaning only."),
    ALREADY_CORRECTED(409, "Lần ghi nhận này đã được đính chính.", "The entry has been corrected already."),
    NOT_RESPONSIBLE(
            409,
            "Cơ quan này không chịu trách nhiệm về nhiệm vụ vào ngày đó.",
            "The organisation does not answer for the task on that day."),
    ALREADY_RESPONSIBLE(
            409, "Cơ quan này đã chịu trách nhiệm về nhiệm vụ.", "The organisation answers for the task already."),
    CHANGED_SINCE(
            409,
            "Trách nhiệm đã thay đổi vào ngày {0} hoặc sau đó.",
            "The responsibility has changed on {0} or later."),
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
