package vn.gnbv.household;

import vn.gnbv.platform.problem.ProblemType;

/** What can go wrong with causes, needs, supports, registrations to escape and helpers, besides what can go wrong anywhere. */
public enum SupportProblems implements ProblemType {
    CODE_TAKEN(409, "Mã \"{0}\" đã có.", "The code \"{0}\" exists already."),
    CAUSE_UNKNOWN(400, "Không có nguyên nhân \"{0}\".", "There is no cause \"{0}\"."),
    CAUSE_OF_CAUSE(
            400,
            "Nguyên nhân chi tiết phải thuộc một nguyên nhân có số thứ tự.",
            "A finer cause belongs to one that has a number."),
    CAUSE_PLACE(
            400,
            "Nguyên nhân có số thứ tự hoặc thuộc một nguyên nhân khác, không có cả hai.",
            "A cause has a number or belongs to another one, never both."),
    CAUSE_NUMBER_TAKEN(409, "Số thứ tự {0} đã dùng.", "The number {0} is in use."),
    NEEDS_STATED(
            409,
            "Hộ còn nhu cầu chưa được đáp ứng, không thể ghi là không có nhu cầu.",
            "The household has needs that are open; it cannot be said to need nothing."),
    CAUSES_INCOMPLETE(
            409,
            "Còn {0} hộ nghèo chưa xác định nguyên nhân hoặc nhu cầu: {1}.",
            "Causes or needs of {0} poor households have not been stated: {1}."),
    NEED_KIND_UNKNOWN(400, "Không có loại nhu cầu \"{0}\".", "There is no kind of need \"{0}\"."),
    MEMBER_BY_KIND(
            400,
            "Loại này thuộc về từng thành viên hoặc cả hộ, đúng như danh mục ghi.",
            "This kind is of a member, or of the whole household, as its catalogue says."),
    MEMBER_UNKNOWN(400, "Vào ngày đó hộ không có thành viên này.", "The household had no such member on that day."),
    NEED_ALREADY_OPEN(
            409, "Nhu cầu này đã được ghi và chưa được đáp ứng.", "This need has been stated and is still open."),
    NEED_ENDED(409, "Nhu cầu đã kết thúc.", "The need is no longer open."),
    BEFORE_STATEMENT(409, "Ngày này trước ngày nêu nhu cầu ({0}).", "The date is before the need was stated ({0})."),
    MET_BY_SUPPORT(
            400,
            "Nhu cầu được đáp ứng bởi khoản hỗ trợ được ghi cùng khoản hỗ trợ đó.",
            "What a support meets is stated with that support."),
    NEED_OF_ANOTHER(
            400,
            "Không có nhu cầu đang chờ này của hộ hoặc thành viên được hỗ trợ.",
            "The household or member that is supported has no such open need."),
    CONTENT_UNKNOWN(400, "Không có nội dung hỗ trợ \"{0}\".", "There is no content of support \"{0}\"."),
    PERIOD_HALF_STATED(400, "Thời gian hưởng cần cả ngày đầu và ngày cuối.", "A period has a first and a last day."),
    PERIOD_REVERSED(400, "Ngày cuối trước ngày đầu.", "The last day is before the first."),
    NORM_HALF_STATED(400, "Định mức đi cùng căn cứ của nó.", "A norm is stated together with who set it."),
    COMPONENT_NOT_OF_PROGRAMME(
            400, "Dự án thành phần thuộc chương trình khác.", "The component belongs to another programme."),
    PROJECT_NOT_OF_COMPONENT(
            400, "Mô hình, dự án thuộc dự án thành phần khác.", "The project belongs to another component."),
    ACTIVITY_NOT_OF_COMPONENT(
            400, "Hoạt động thuộc dự án thành phần khác.", "The activity belongs to another component."),
    ACTIVITY_NOT_OF_PROJECT(400, "Hoạt động thuộc mô hình, dự án khác.", "The activity belongs to another project."),
    COMPONENT_NOT_APPLICABLE(
            409,
            "Dự án thành phần không áp dụng tại địa bàn này vào ngày hỗ trợ.",
            "The component does not apply here on the day of the support."),
    NOT_ELIGIBLE(
            409,
            "Vào ngày hỗ trợ không thuộc đối tượng của dự án thành phần: {0}.",
            "On the day of the support not one of those whom the component may support: {0}."),
    SUPPORT_REPEATED(
            409,
            "Trùng với hỗ trợ {0} ngày {1} (định mức: {4,choice,-1#không nêu|0#{4} đồng}; số tiền:"
                    + " {5,choice,-1#không nêu|0#{5} đồng}) của hộ, của hộ trước khi tách, nhập, hoặc của chính người này."
                    + " {2}",
            "This repeats {0} of {1} (norm: {4,choice,-1#not stated|0#{4} VND}; amount: {5,choice,-1#not stated|0#{5}"
                    + " VND}), given to the household, to one of its lineage, or to the same person. {3}"),
    SUPPORT_CANCELLED(409, "Khoản hỗ trợ đã bị hủy.", "The support has been cancelled."),
    REGISTRATION_YEAR(
            400,
            "Đăng ký thoát nghèo trong năm hoặc vào năm liền trước.",
            "A household registers for a year in it or in the year before."),
    DEPRIVATION_NOT_FOUND(
            400,
            "Lần rà soát gần nhất không ghi nhận thiếu hụt \"{0}\".",
            "The latest assessment has not found that \"{0}\" is lacking."),
    NOT_ON_THE_LISTS(
            409,
            "Vào ngày {0} hộ không thuộc danh sách hộ nghèo, hộ cận nghèo.",
            "On {0} the household is on neither list, of the poor nor of the near-poor."),
    ALREADY_REGISTERED(
            409, "Hộ đã đăng ký thoát nghèo năm {0}.", "The household has registered to escape in {0} already."),
    REGISTRATION_ENDED(409, "Đăng ký thoát nghèo đã kết thúc.", "The registration has ended."),
    BEFORE_REGISTRATION(409, "Ngày này trước ngày đăng ký ({0}).", "The date is before the registration ({0})."),
    NOT_REVIEWED_SINCE(
            409,
            "Từ ngày đăng ký ({0}) chưa có quyết định công nhận nào đối với hộ.",
            "No decision has recognised the household since it registered ({0})."),
    HOUSEHOLD_OR_VILLAGE(
            400, "Phân công giúp đỡ một hộ hoặc một thôn, bản.", "A household or a village is helped, one of them."),
    HELPER_NOT_NAMED(400, "Cần nêu cơ quan hoặc người giúp đỡ.", "The helper is an organisation or has a name."),
    OFFICER_OF_ORGANISATION(
            400, "Cán bộ được nêu cùng cơ quan của mình.", "An officer is named together with the organisation."),
    OUTSIDE_ASSIGNMENT(409, "Ngày này nằm ngoài thời gian phân công.", "The date lies outside the assignment."),
    COMPONENT_REQUIRED(400, "Cần nêu dự án thành phần.", "A component is asked for."),
    ELIGIBILITY_NOT_STATED(
            409,
            "Chưa có nguồn nào nêu đối tượng của dự án thành phần vào ngày {0}.",
            "No source states whom the component may support on {0}."),
    SELECTION_STATE(409, "Danh sách đang ở trạng thái {0}.", "The choice of beneficiaries is in the state {0}."),
    SAME_OFFICER(
            409,
            "Người phê duyệt phải khác người đề nghị.",
            "Whoever approves is another officer than whoever proposed."),
    BEFORE_OPENING(409, "Ngày này trước ngày của bước trước ({0}).", "The date is before the step before it ({0})."),
    CANDIDATE_UNKNOWN(
            400, "Danh sách không có số thứ tự {0} ở bước này.", "The list has no number {0} that waits for this."),
    CANDIDATE_TWICE(400, "Hộ hoặc người này được nêu hai lần.", "This household or person stands twice."),
    LIVES_ELSEWHERE(
            409, "Hộ không cư trú tại đơn vị bình xét.", "The household does not live in the unit that chooses."),
    HANDOVER_FOLLOWS(
            409, "Bàn giao được ghi cùng danh sách ký nhận.", "The handover is recorded with those who signed for it.");

    private final Text text;

    SupportProblems(int status, String vi, String en) {
        this.text = new Text(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
