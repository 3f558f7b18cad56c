package vn.gnbv.household;

import vn.gnbv.platform.problem.ProblemType;

/** What can go wrong with households, reviews and recognitions, besides what can go wrong anywhere. */
public enum HouseholdProblems implements ProblemType {
    ID_TAKEN(409, "Mã định danh này đã được dùng.", "This id is already in use."),
    STANDARD_CODE_TAKEN(409, "Mã chuẩn nghèo này đã có.", "A poverty standard with this code exists already."),
    VALIDITY_REVERSED(400, "Ngày hết hiệu lực trước ngày có hiệu lực.", "The last day is before the first day."),
    NAMED_TWICE(400, "\"{0}\" được nêu hai lần.", "\"{0}\" is named twice."),
    STANDARD_UNKNOWN(400, "Không có chuẩn nghèo này.", "There is no such poverty standard."),
    STANDARD_NOT_IN_FORCE(
            409, "Chuẩn nghèo {0} không có hiệu lực vào ngày {1}.", "The poverty standard {0} is not in force on {1}."),
    STANDARD_OF_ANOTHER_PLACE(
            409,
            "Chuẩn nghèo {0} là của địa phương khác.",
            "The poverty standard {0} is that of a province to which this unit does not belong."),
    ROUND_EXISTS(
            409,
            "Đợt rà soát định kỳ năm {0} của đơn vị này đã có.",
            "This unit already has its periodic review of {0}."),
    ROUND_UNKNOWN(400, "Không có đợt rà soát này.", "There is no such review round."),
    ROUND_CLOSED(409, "Đợt rà soát đã kết thúc.", "The review round is closed."),
    OUTSIDE_ROUND(
            409, "Đơn vị không thuộc địa bàn của đợt rà soát.", "The unit lies outside the area of the review round."),
    NOT_A_COMMUNE(400, "Phải là đơn vị cấp xã.", "A commune is expected."),
    NOT_A_PLACE_TO_LIVE(
            400, "Hộ cư trú tại một xã, phường hoặc thôn, bản.", "A household lives in a commune or a village."),
    AREA_TYPE_UNKNOWN(
            409,
            "Chưa biết đơn vị là thành thị hay nông thôn vào ngày {0}; cần cập nhật danh mục đơn vị hành chính.",
            "Whether the unit is urban or rural on {0} is not known; the directory of units must say so first."),
    CUT_OFF_MISSING(
            409,
            "Chuẩn nghèo {0} không có ngưỡng cho khu vực {1}.",
            "The poverty standard {0} has no cut-off for the area type {1}."),
    HEAD_FIRST(
            400,
            "Thành viên đầu tiên, và chỉ thành viên đó, là chủ hộ.",
            "The first member, and no other, is the head of the household."),
    BIRTH_YEAR_DIFFERS(
            400, "Năm sinh không khớp với ngày sinh.", "The year of birth is not that of the date of birth."),
    CITIZEN_ID_TWICE(
            400, "Số định danh được nêu hai lần trong cùng hộ.", "The citizen id stands twice in this household."),
    CITIZEN_ID_TAKEN(
            409,
            "Người có số định danh này đang thuộc một hộ khác.",
            "The person with this citizen id belongs to another household."),
    CHILD_OLDER_THAN_PARENT(
            400,
            "Người này sinh trước cha mẹ, hoặc sau con của mình, theo quan hệ với chủ hộ.",
            "By the relationship to the head this person would be older than a parent or younger than a child."),
    DATE_TOO_EARLY(400, "Ngày hoặc năm trước {0} là không thể.", "Nothing before {0} is possible here."),
    HOUSEHOLD_UNKNOWN(400, "Không có hộ này trong địa bàn.", "There is no such household in the area."),
    HOUSEHOLD_ENDED(409, "Hộ đã kết thúc ngày {0}.", "The household ended on {0}."),
    LIVES_THERE_ALREADY(409, "Hộ đang cư trú tại đây.", "The household lives there already."),
    NOT_A_MEMBER(
            400,
            "Người này không phải là thành viên hiện tại của hộ.",
            "This person is no present member of the household."),
    LAST_MEMBER(
            409,
            "Hộ không còn ai; hãy kết thúc hộ thay vì để thành viên cuối cùng rời đi.",
            "Nobody would remain; dissolve the household instead."),
    ONE_HEAD(400, "Cần đúng một chủ hộ.", "Exactly one head is needed."),
    REMAINING_NOT_STATED(
            400,
            "Chủ hộ rời đi: cần nêu quan hệ của mọi người ở lại với chủ hộ mới.",
            "The head leaves: state what each who stays is to the new head."),
    REMAINING_NOT_ASKED(
            400,
            "Chủ hộ ở lại: quan hệ của những người ở lại không thay đổi.",
            "The head stays, so what the others are to the head does not change."),
    NOT_EACH_MEMBER(400, "Phải nêu mỗi thành viên hiện tại đúng một lần.", "Each present member has to be named once."),
    MERGE_WITH_ITSELF(400, "Một hộ không thể nhập vào chính mình.", "A household cannot be merged with itself."),
    SEARCH_TOO_WIDE(
            400,
            "Cần số định danh, hoặc ít nhất hai ký tự của tên.",
            "A citizen id is needed, or two letters of a name at the least."),
    DECIDED_ALREADY(409, "Cặp nghi trùng này đã được xử lý.", "This pair has been decided already."),
    NOT_OF_THE_PAIR(400, "Người này không thuộc cặp nghi trùng.", "This person is not one of the pair."),
    INDICATOR_UNKNOWN(
            400, "Chuẩn nghèo {1} không có chỉ số \"{0}\".", "The poverty standard {1} has no indicator \"{0}\"."),
    BEFORE_ROUND(409, "Ngày rà soát trước ngày mở đợt ({0}).", "The date is before the round was opened ({0})."),
    BEFORE_RESIDENCE(409, "Hộ chỉ cư trú tại đây từ ngày {0}.", "The household has lived here only since {0}."),
    NOTHING_TO_RECOGNISE(
            409,
            "Không có hộ nào đã rà soát mà chưa được công nhận tại đơn vị này.",
            "No household here has an assessment that still waits for recognition."),
    NOT_ASSESSED(
            409,
            "Hộ này không có kết quả rà soát đang chờ công nhận tại đơn vị này.",
            "This household has no assessment here that waits for recognition."),
    TOO_MANY_TO_PRINT(
            400,
            "Một tệp chỉ in được {0} hộ trong số {1} hộ; hãy in theo từng phần.",
            "One file holds {0} of the {1} households; print them part by part."),
    NOTHING_TO_PRINT(404, "Không có hộ nào để in.", "There is no household to print."),
    DECISION_BEFORE_ASSESSMENT(
            409, "Quyết định được ký trước ngày rà soát ({0}).", "The decision is dated before the assessment ({0}).");

    private final Text text;

    HouseholdProblems(int status, String vi, String en) {
        this.text = new Text(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
