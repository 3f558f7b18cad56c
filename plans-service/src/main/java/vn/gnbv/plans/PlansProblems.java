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
    DUE_KIND_WITHOUT_DAY(400, "Nêu TRƯỚC hay ĐẾN thì phải có ngày.", "BEFORE or BY needs its day."),
    DUE_BEFORE_START(
            400,
            "Hạn cuối cùng trước ngày bắt đầu tính.",
            "The last good day lies before the day from which it counts."),
    DAY_OUT_OF_ORDER(
            400, "Ngày không được trước ngày {0}.", "The day must not lie before {0}, on which something came first."),
    PLAN_NOT_VISIBLE(400, "Không có kế hoạch này trong phạm vi của bạn.", "There is no such plan that you may see."),
    CONSULTED_TEXT_UNCLEAR(
            400,
            "Nêu kế hoạch được lấy ý kiến, hoặc tên và nơi lưu của văn bản khác.",
            "Name either the plan, or the title of another paper and where its text lies."),
    INVITED_UNCLEAR(
            400,
            "Mời một cơ quan, hoặc một cá nhân bằng cách gọi trung tính và chức vụ.",
            "Invite either an organisation, or a person by a neutral label and an office."),
    CONTACT_NOT_ALLOWED(
            400,
            "Không ghi số điện thoại, thư điện tử hay số định danh ở đây.",
            "No telephone number, mail address or citizen number belongs here."),
    HOST_INVITED(400, "Cơ quan lấy ý kiến không tự mời mình.", "Who asks for opinions does not ask itself."),
    UNKNOWN_CONSULTATION(400, "Không có đợt lấy ý kiến này.", "There is no such consultation."),
    DUE_AFTER_FED(
            400,
            "Đợt lấy ý kiến được tổng hợp vào kết thúc ngày {0}; đợt này không được kết thúc sau ngày đó.",
            "The consultation that this one goes into ends on {0}; this one must not end later."),
    NOT_INVITED(400, "Cơ quan hoặc cá nhân này không được mời góp ý.", "This is none of those who were asked."),
    PAPER_BY_HOST_ONLY(
            400,
            "Chỉ cơ quan lấy ý kiến ghi ngày nhận của văn bản giấy.",
            "Only who asks enters the day on which a paper came in."),
    OPINION_WITHOUT_TEXT(
            400, "Ý kiến khác với thống nhất phải có nội dung.", "An opinion that does not agree needs its words."),
    UNKNOWN_OPINION(400, "Không có ý kiến này trong đợt lấy ý kiến.", "There is no such opinion in the consultation."),
    DECISION_WITHOUT_REASON(
            400,
            "Không tiếp thu hoặc tiếp thu một phần thì phải giải trình.",
            "What is not wholly accepted needs a reason."),
    OPINION_UNDECIDED(400, "Ý kiến về {0} chưa được xử lý: {1}.", "Nothing is decided of the opinion on {0}: {1}."),
    ROUTE_LEADS_BACK(
            400, "Nơi nêu không thể đồng thời là nơi nhận.", "It cannot go to the organisation that raises it."),
    CONSEQUENCE_INCOMPLETE(400, "{0} phải có nội dung này.", "{0} needs this."),
    CONSEQUENCE_CONTRADICTED(400, "{0} không có nội dung này.", "{0} takes no such thing."),
    UNKNOWN_FINDING(400, "Không có kết luận này trong cuộc kiểm tra.", "The inspection has no such finding."),
    UNKNOWN_OFFICER(
            400, "Không có cán bộ này ở cơ quan được giao.", "There is no such officer in the organisation charged."),
    ONE_CHAIR_EXPECTED(400, "Ban chỉ đạo có đúng một trưởng ban; nêu {0}.", "A committee has one chair, not {0}."),
    UNKNOWN_CONCLUSION(400, "Ban chỉ đạo không có kết luận này.", "The committee has no such conclusion."),
    CONCLUSION_OUTCOME_UNCLEAR(
            400,
            "Nêu nhiệm vụ mà kết luận đã trở thành, hoặc ngày hoàn thành.",
            "Name either the task that it has become, or the day on which it was done."),
    UNKNOWN_TASK(400, "Không có nhiệm vụ đã ban hành này.", "There is no such issued task."),
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
    FED_CONSULTATION_CLOSED(
            409,
            "Đợt lấy ý kiến được tổng hợp vào đã kết thúc.",
            "The consultation that this one goes into is closed."),
    CONSULTATION_NOT_OPEN(409, "Đợt lấy ý kiến đã kết thúc.", "The consultation is closed."),
    CONSULTATION_RUNNING(
            409,
            "Còn nơi chưa trả lời và thời hạn là hết ngày {0}.",
            "Somebody has not replied yet, and may do so until the end of {0}."),
    CONSULTATION_NOT_CLOSED(
            409,
            "Chỉ xử lý ý kiến khi đã kết thúc lấy ý kiến và chưa xử lý.",
            "Opinions are decided once, after the consultation is closed."),
    ESCALATION_NOT_OPEN(409, "Kiến nghị đã được trả lời hoặc đã rút.", "It has been answered or withdrawn already."),
    ESCALATION_LIES_ELSEWHERE(
            409, "Kiến nghị hiện không ở cơ quan của bạn.", "It does not lie with your organisation now."),
    ROUTE_ENDS_HERE(
            409,
            "Cơ quan của bạn là nơi cuối cùng; hãy trả lời.",
            "Your organisation is the last of the route; answer it."),
    FINDING_DONE(409, "Kết luận này đã được thực hiện.", "What the finding asks for has been done already."),
    OFFICER_ELSEWHERE(
            409,
            "Cán bộ chuyển cơ quan thì kết thúc ở đây và đăng ký ở cơ quan mới.",
            "Who goes to another organisation ends here and is registered there."),
    COMMITTEE_IDENTITY_FIXED(
            409,
            "Địa bàn và ngày thành lập của ban chỉ đạo không thay đổi được.",
            "A committee''s unit and day of establishment cannot be changed."),
    CONCLUSION_SETTLED(409, "Kết luận này đã có kết quả.", "The conclusion has been settled already."),
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
