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
    BELOW_THE_NATION(
            400,
            "Chuẩn của địa phương không được thấp hơn chuẩn {0} của cả nước.",
            "A province''s line must not lie below that of the national standard {0}."),
    CUT_OFF_OF_THE_NATION(
            400,
            "Thiếu ngưỡng cho khu vực {1}, khu vực mà chuẩn {0} của cả nước có ngưỡng.",
            "The cut-off for the area type {1} is missing, for which the national standard {0} has one."),
    FORM_CODE_TAKEN(409, "Mã phiếu này đã có.", "A form with this code exists already."),
    FORM_EXISTS(
            409,
            "Đã có phiếu {0} cho cùng khu vực, cùng nơi và cùng ngày.",
            "The form {0} is for the same kind of area, the same place and the same day."),
    FORM_MISSING(
            409,
            "Không có phiếu cho khu vực {0} tại nơi này vào ngày {1}.",
            "There is no form for the area type {0} at this place on {1}."),
    QUESTION_WITHOUT_ANSWERS(
            400,
            "Cách trả lời không hợp với loại câu hỏi {0}.",
            "These are not the answers of a question of the kind {0}."),
    QUESTION_OF_ANOTHER_KIND(
            400,
            "Câu hỏi \"{0}\" đã được dùng với loại {1}.",
            "The question \"{0}\" is already in use with the kind {1}."),
    TOO_MANY_OPTIONS(
            400,
            "Câu hỏi \"{0}\" có quá {1} phương án trong tất cả các phiếu.",
            "The question \"{0}\" has more than {1} options in all forms together."),
    BANDS_NOT_ASCENDING(
            400,
            "Các khoảng phải tăng dần và chỉ khoảng cuối không có giới hạn.",
            "The bands must ascend, and the last one alone has no end."),
    QUESTION_UNKNOWN(400, "Không phiếu nào hỏi \"{0}\".", "No form of this household asks \"{0}\"."),
    ANSWER_MISSING(
            400, "Thiếu câu trả lời \"{0}\" của phiếu {1}.", "The answer to \"{0}\" of the form {1} is missing."),
    ANSWER_OF_ANOTHER_KIND(
            400, "Câu hỏi \"{0}\" cần câu trả lời loại {1}.", "The question \"{0}\" takes an answer of the kind {1}."),
    OPTION_UNKNOWN(400, "Câu hỏi \"{1}\" không có phương án \"{0}\".", "The question \"{1}\" has no option \"{0}\"."),
    POINTS_OR_ANSWERS(
            400,
            "Cần hoặc câu trả lời của phiếu, hoặc điểm A và các chỉ số thiếu hụt.",
            "Either the answers to the form are expected, or points A and the deprivations."),
    STANDARD_NOT_OF_ROUND(
            400, "Đợt rà soát không dùng thêm chuẩn nghèo này.", "This is not a further standard of the review round."),
    POINTS_MISSING_UNDER(400, "Thiếu điểm theo chuẩn nghèo {0}.", "The points under the standard {0} are missing."),
    OVERRIDE_WITHOUT_CHANGE(400, "Kết quả tính đã là loại này.", "The points lead to this class already."),
    OVERRIDE_EXISTS(409, "Phiếu này đã có đề nghị thay đổi kết quả.", "An override of this assessment exists already."),
    OVERRIDE_DECIDED(409, "Đề nghị đã được quyết định.", "The override has been decided."),
    OVERRIDE_PENDING(
            409,
            "Đề nghị thay đổi kết quả của hộ này chưa được quyết định.",
            "An override of this household''s assessment has not been decided yet."),
    PROPOSER_CANNOT_DECIDE(
            409,
            "Người đề nghị không được tự quyết định; cần cán bộ thứ hai.",
            "Who proposed cannot decide; another officer is needed."),
    ALREADY_RECOGNISED(409, "Phiếu này đã được công nhận.", "A decision has recognised this assessment already."),
    ROUND_EXISTS(
            409,
            "Đợt rà soát định kỳ năm {0} của đơn vị này đã có.",
            "This unit already has its periodic review of {0}."),
    PROCEDURE_CODE_TAKEN(409, "Mã quy trình này đã có.", "A procedure with this code exists already."),
    PROCEDURE_EXISTS(
            409,
            "Đã có quy trình cho cùng việc, cùng nơi và cùng ngày.",
            "A procedure for the same use, place and day exists already."),
    STEP_RETURNS_NOWHERE(
            400, "Bước \"{0}\" không đứng trước bước này.", "The step \"{0}\" does not come before this one."),
    SHARE_OF_A_MEETING(
            400,
            "Tỷ lệ đồng ý cần cho bước họp dân và chỉ cho bước đó.",
            "A meeting, and nothing else, has a share of those who agree."),
    NO_DECISION(400, "Quy trình phải có bước quyết định.", "A procedure needs a step that decides."),
    OPENED_OUT_OF_SEASON(
            409, "Theo quy trình {0} không được mở vào ngày {1}.", "By the procedure {0} nothing begins on {1}."),
    PROCEEDING_OVERLAPS(
            409,
            "Đơn vị cấp trên hoặc cấp dưới của nơi này đã bắt đầu các bước.",
            "A unit around this one, or within it, has begun its steps."),
    PROCEEDING_ENDED(409, "Mọi bước đã hoàn thành.", "All steps have been taken."),
    STEP_OUT_OF_ORDER(409, "Bước hiện tại là \"{0}\".", "The current step is \"{0}\"."),
    STEP_NOT_REACHED(
            409,
            "Nơi này không ở bước {0} vào ngày đó (bước hiện tại: {1}).",
            "This place is not at the step {0} on that day (now: {1})."),
    BEFORE_THE_STEP(400, "Ngày trước khi bước bắt đầu ({0}).", "The day is before the step began ({0})."),
    MEETING_COUNTS(
            400,
            "Cần số người dự họp (từ 1) và số người đồng ý (không quá số người dự).",
            "How many attended (1 or more) and how many of them agreed is needed."),
    POSTING_DAYS_MISSING(400, "Cần ngày kết thúc niêm yết.", "The last day of the posting is needed."),
    POSTED_TOO_SHORT(
            409,
            "Phải niêm yết ít nhất {0} ngày; mới được {1} ngày.",
            "It has to be posted for {0} days; it was for {1}."),
    COMPLAINTS_OPEN(409, "Còn {0} khiếu nại chưa giải quyết.", "{0} complaints are not settled yet."),
    COMPLAINT_SETTLED(409, "Khiếu nại đã được giải quyết.", "The complaint has been settled."),
    OPINION_INCOMPLETE(
            400,
            "Cần ý kiến đồng ý hay không và số văn bản.",
            "Whether the opinion is in favour and the number of the letter are needed."),
    DECISION_FOLLOWS(
            409, "Bước này hoàn thành khi ghi nhận quyết định.", "This step follows from recording the decision."),
    SURVEY_INCOMPLETE(
            409,
            "Còn {0} hộ chưa rà soát, hoặc kết quả sửa tay chưa được duyệt.",
            "{0} households have not been surveyed yet, or have a class by hand that nobody has decided on."),
    SURVEY_ENDED(
            409,
            "Nơi này đã rà soát xong trong đợt; chỉ phúc tra khi có khiếu nại đúng. Hộ có thể đề nghị trong đợt rà soát"
                    + " thường xuyên.",
            "The survey of this place has ended in the round; it is only verified again when a complaint is upheld. The"
                    + " household may ask in a monthly review."),
    REVIEW_OPEN_ELSEWHERE(
            409, "Hộ này đang được rà soát trong một đợt khác.", "The household is under review in another round."),
    REVIEW_EXISTS(409, "Hộ này đã có trong đợt rà soát.", "The household is in this round already."),
    REVIEW_ENDED(409, "Việc rà soát hộ này đã kết thúc.", "The review of this household has ended."),
    NOT_ON_A_LIST(
            409,
            "Hộ này không phải hộ nghèo hay cận nghèo vào ngày đó.",
            "The household is neither poor nor near-poor on that day."),
    BOUNDS_REVERSED(400, "Mức trên phải cao hơn mức dưới.", "The upper bound must lie above the lower one."),
    INCOME_CLASS_EXISTS(
            409,
            "Đã có mức thu nhập cho cùng loại, cùng khu vực và cùng ngày.",
            "Bounds of the same kind, area type and day exist already."),
    INCOME_CLASS_MISSING(
            409,
            "Không có mức thu nhập {0} cho khu vực {1} vào ngày {2}.",
            "There are no bounds of {0} for the area type {1} on {2}."),
    WORKER_OR_HOUSEHOLD(
            400,
            "Người lao động cần được nêu và không có ngành nghề; hộ cần ngành nghề và không nêu thành viên.",
            "A worker is a member without a livelihood; a household has a livelihood and names no member."),
    NOT_OF_THIS_HOUSEHOLD(400, "Thành viên này không thuộc hộ.", "This person does not belong to the household."),
    ON_A_LIST(
            409,
            "Hộ nghèo, hộ cận nghèo không thuộc diện này.",
            "A household that is poor or near-poor is none of this kind."),
    DECISION_BEFORE_APPLICATION(
            409, "Văn bản được ký trước ngày đề nghị ({0}).", "The decision is dated before the application ({0})."),
    INCOME_PENDING(
            409,
            "Đề nghị trước của hộ hoặc người lao động này chưa được trả lời.",
            "An earlier application of this household or worker waits for its answer."),
    INCOME_DECIDED(409, "Đề nghị này đã được trả lời.", "This application has been answered."),
    STANDARD_OR_DRAFT(400, "Cần hoặc một chuẩn nghèo, hoặc một dự thảo.", "Either a standard is expected, or a draft."),
    STANDARD_WITHOUT_FORM(
            409, "Chuẩn nghèo này chưa có phiếu nào.", "This standard has no form by which answers could be counted."),
    SIMULATION_NOT_DONE(409, "Mô phỏng chưa có kết quả ({0}).", "The simulation has no result ({0})."),
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
    FIELD_MISSING(400, "Thiếu giá trị.", "A value is missing."),
    TEXT_TOO_LONG(400, "Dài quá {0} ký tự.", "Longer than {0} characters."),
    TEXT_NOT_PLAIN(400, "Có ký tự điều khiển.", "There are control characters in it."),
    MEMBERS_TOO_MANY(400, "Một hộ có tối đa {0} người.", "A household has {0} members at the most."),
    CITIZEN_ID_BROKEN(400, "Số định danh có đúng 12 chữ số.", "A citizen id has 12 digits."),
    CITIZEN_ID_DAMAGED(
            400,
            "Bảng tính đã biến số định danh thành một con số và làm mất chữ số; hãy định dạng cột là văn bản.",
            "The spreadsheet has made a number of the citizen id and lost digits; format the column as text."),
    UNIT_CODE_DAMAGED(
            400,
            "Bảng tính đã biến mã thành một con số và có thể làm mất số 0 ở đầu; hãy định dạng cột là văn bản.",
            "The spreadsheet has made a number of the code and may have lost a leading zero; format the column as text."),
    DATE_UNREADABLE(
            400,
            "Không phải là ngày: cần ngày/tháng/năm hoặc năm-tháng-ngày.",
            "No date: day/month/year or year-month-day is expected."),
    DATE_DAMAGED(
            400,
            "Bảng tính chỉ còn giữ một con số thay cho ngày; hãy nhập lại ngày.",
            "The spreadsheet holds a number in place of the date; enter the date again."),
    NUMBER_DAMAGED(
            400,
            "Bảng tính đã biến mã hộ thành một con số và có thể làm mất số 0 ở đầu hoặc chữ số; hãy định dạng cột là văn bản.",
            "The spreadsheet has made a number of the household's number and may have lost leading zeros or digits; format"
                    + " the column as text."),
    BECAME_A_DATE(
            400,
            "Bảng tính đã biến giá trị này thành ngày; hãy định dạng cột là văn bản.",
            "The spreadsheet has made a date of this value; format the column as text."),
    FORMULA_REFUSED(400, "Công thức không được nhận.", "Formulas are not taken."),
    CELL_IN_ERROR(
            400,
            "Ô này chứa lỗi hoặc giá trị đúng/sai của bảng tính ({0}), không phải điều đã được gõ vào.",
            "The cell holds an error or a TRUE or FALSE of the spreadsheet ({0}), nothing that was typed."),
    WORD_UNKNOWN(400, "Không hiểu giá trị này; cần một trong: {0}.", "This value is not known; one of: {0}."),
    NUMBER_UNREADABLE(
            400,
            "Không phải là số: tối đa chín chữ số và hai chữ số thập phân, không có dấu phân cách hàng nghìn.",
            "No number: nine digits and two decimals at the most, without separators of thousands."),
    ROWS_TOO_MANY(400, "Một tệp có tối đa {0} dòng.", "A file has {0} rows at the most."),
    YEAR_UNREADABLE(400, "Không phải là năm.", "No year."),
    COLUMN_MISSING(400, "Thiếu cột \"{0}\".", "The column \"{0}\" is missing."),
    COLUMN_UNKNOWN(400, "Không có cột \"{0}\" trong mẫu.", "The template has no column \"{0}\"."),
    COLUMN_TWICE(400, "Cột \"{0}\" có hai lần.", "The column \"{0}\" is there twice."),
    FILE_UNREADABLE(
            400,
            "Không đọc được tệp: cần XLSX, CSV hoặc NDJSON (UTF-8), có thể nén gzip.",
            "The file cannot be read: XLSX, CSV or NDJSON in UTF-8 is expected, compressed by gzip or not."),
    FILE_SWELLS(400, "Nội dung giải nén của tệp quá lớn.", "What the file unpacks to is too large."),
    FILE_CUT_SHORT(
            400,
            "Tệp bị thiếu hoặc đã bị sửa: số dòng hay mã băm ở cuối không khớp.",
            "The file is cut short or was changed: the count or the hash at its end does not fit."),
    FILE_EMPTY(400, "Tệp không có hộ nào.", "There is no household in the file."),
    LINE_UNREADABLE(400, "Không đọc được dòng này.", "This line cannot be read."),
    HOUSEHOLD_TORN(
            400,
            "Hộ này có ở nhiều chỗ trong tệp; các dòng của một hộ phải liền nhau.",
            "This household stands at several places of the file; the rows of one household belong together."),
    HOUSEHOLD_TWICE(
            400,
            "Hộ này có hai lần trong tệp; nếu là hai hộ khác nhau, hãy ghi mã hộ cho từng hộ.",
            "This household stands twice in the file; if these are two, give each its number."),
    NUMBER_MISSING(
            400,
            "Cần mã hộ: trong tệp có thành viên không ghi mã hộ, nên không biết ai thuộc hộ nào.",
            "The household's number is needed: there are members in the file without one, so that nobody can tell whose"
                    + " household they belong to."),
    ROW_ASTRAY(
            400,
            "Dòng {0} không phải của chủ hộ mà mang mã khác, nên có thể thuộc hộ này.",
            "Row {0} is not that of a head and has another number, so that it may belong to this household."),
    HOUSEHOLDS_TOO_MANY(400, "Một bảng có tối đa {0} hộ.", "A table has {0} households at the most."),
    ERRORS_LEFT_OUT(400, "Còn {0} lỗi khác không được ghi ở đây.", "{0} more are not listed here."),
    CODES_DATE_MISSING(
            400,
            "Tệp dùng mã đơn vị: cần nêu ngày của bộ mã (codesAsOf).",
            "The file has unit codes: state the day whose codes they are (codesAsOf)."),
    UNIT_CODE_UNKNOWN(
            400, "Không có xã, thôn mang mã {0} vào ngày {1}.", "No commune or village had the code {0} on {1}."),
    UNIT_ENDED(
            400,
            "Đơn vị đã kết thúc ngày {0}; đơn vị kế thừa: {1}.",
            "The unit ended on {0}; it was followed by: {1}."),
    UNIT_SUCCESSOR_UNKNOWN(
            400,
            "Chưa biết đơn vị kế thừa của đơn vị cũ này; hãy nêu đơn vị mới.",
            "What followed this old unit is not known; state the new one."),
    UNIT_DIVIDED(
            400,
            "Đơn vị cũ đã chia vào nhiều đơn vị; hãy nêu một trong: {0}.",
            "The old unit was divided among several; state one of: {0}."),
    BEFORE_UNIT(
            400,
            "Đơn vị chỉ có từ {0}; hãy nêu ngày này, hoặc nêu đơn vị cũ.",
            "The unit exists only since {0}; state this day, or the old unit."),
    IMPORT_FAILED(
            409,
            "Việc nhập dừng vì lỗi hệ thống; không có gì được ghi.",
            "The import stopped because of an internal error; nothing was written."),
    RECIPIENT_EXISTS(409, "Nơi nhận mang mã này đã có.", "There is a recipient of this code already."),
    AGE_OF_HOUSEHOLDS(400, "Tuổi chỉ áp dụng cho từng người.", "An age is that of a person, not of a household."),
    AGES_REVERSED(400, "Tuổi cao nhất nhỏ hơn tuổi thấp nhất.", "The highest age is below the lowest."),
    MONTH_NOT_OVER(400, "Tháng {0} chưa kết thúc.", "The month {0} is not over."),
    NOT_IN_MONTHS_LIST(
            400,
            "Người này không có trong danh sách tăng, giảm tháng {0} của đơn vị.",
            "This person is not on the unit's list of {0}."),
    UNIT_NOT_ENDED(409, "Đơn vị này vẫn còn.", "The unit still exists."),
    NOT_A_SUCCESSOR(400, "Đơn vị này không kế thừa đơn vị cũ.", "This unit did not follow the old one."),
    INDICATOR_UNKNOWN(
            400, "Chuẩn nghèo {1} không có chỉ số \"{0}\".", "The poverty standard {1} has no indicator \"{0}\"."),
    ROUND_OF_ANOTHER_YEAR(
            400, "Đợt rà soát thuộc năm mà nó được mở ({0}).", "A round is of the year in which it is opened ({0})."),
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
