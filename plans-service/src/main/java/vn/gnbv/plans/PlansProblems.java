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
    UNKNOWN_PLAN(400, "Không có kế hoạch này.", "There is no such plan."),
    UNKNOWN_TASK(400, "Kế hoạch không có nhiệm vụ này.", "The plan has no such task."),
    UNKNOWN_PROJECT(400, "Không có mô hình, dự án này.", "There is no such project."),
    UNKNOWN_ACTIVITY_KIND(400, "Không có loại hoạt động này.", "There is no such kind of activity."),
    PARTY_UNCLEAR(
            400,
            "Nêu một trong hai: cơ quan, tổ chức trong danh mục, hoặc tên.",
            "Name either an organisation of the directory or a name, not both."),
    PERCENT_EXPECTED(400, "Cần tỷ lệ từ 0 đến 100.", "A share from 0 to 100 is expected."),
    PARTS_CONTRADICT_TOTAL(
            400, "Các phần ({0}) không khớp với tổng số ({1}).", "The parts ({0}) contradict the total ({1})."),
    GROUP_NOT_COUNTED(
            400, "Loại hoạt động {0} không thống kê nhóm này.", "Activities of the kind {0} do not count this group."),
    EVIDENCE_UNCLEAR(
            400,
            "Nêu một trong hai: mã SHA-256 của tài liệu hoặc địa chỉ.",
            "Name either the SHA-256 of the document or its address, not both."),
    OUTSIDE_YEAR(400, "Ngày không thuộc năm {0}.", "The day does not lie in the year {0}."),
    ENDS_BEFORE_IT_BEGINS(400, "Ngày kết thúc trước ngày bắt đầu.", "It ends before it begins."),
    STEP_TOO_EARLY(
            400, "Ngày này trước ngày của bước trước đó ({0}).", "The day lies before that of the step before ({0})."),
    STEP_TOO_LATE(
            400, "Ngày này sau ngày của bước tiếp theo ({0}).", "The day lies after that of the next step ({0})."),
    REASON_REQUIRED(
            400,
            "Sửa nội dung đã phê duyệt hoặc đã tổ chức thì phải nêu lý do.",
            "A correction of what was approved or held needs its reason."),
    APPROVAL_OUT_OF_PLACE(
            400,
            "Quyết định phê duyệt phải nêu khi đã phê duyệt, và chỉ khi đó.",
            "The approving decision is stated once there is one, and only then."),
    HELD_OUT_OF_PLACE(
            400,
            "Kết quả thực hiện phải nêu khi đã tổ chức, và chỉ khi đó.",
            "What was held is stated once it has been held, and only then."),
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
    COMPONENT_NOT_APPLICABLE(
            409, "Địa bàn không thuộc đối tượng của {0}. Căn cứ: {1}", "{0} does not apply to the unit. Basis: {1}"),
    STEP_NOT_ALLOWED(
            409,
            "Đang ở trạng thái {0}; không thực hiện được bước này.",
            "Its state is {0}, which does not allow this step."),
    IDENTITY_FIXED(
            409,
            "Địa bàn và năm không thay đổi được; hãy lập bản ghi khác.",
            "Its unit and year cannot be changed; record another."),
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
