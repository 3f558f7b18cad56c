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
    MEMBER_UNKNOWN(400, "Hộ không có thành viên này.", "The household has no such member."),
    NEED_ALREADY_OPEN(
            409, "Nhu cầu này đã được ghi và chưa được đáp ứng.", "This need has been stated and is still open."),
    NEED_ENDED(409, "Nhu cầu đã kết thúc.", "The need is no longer open."),
    BEFORE_STATEMENT(409, "Ngày này trước ngày nêu nhu cầu ({0}).", "The date is before the need was stated ({0}).");

    private final Text text;

    SupportProblems(int status, String vi, String en) {
        this.text = new Text(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
