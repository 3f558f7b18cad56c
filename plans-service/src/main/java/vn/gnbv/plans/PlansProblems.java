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
    OUTSIDE_PROGRAMME(
            400,
            "Ngày nằm ngoài thời gian thực hiện chương trình.",
            "The day lies outside the time in which the programme runs."),
    COMPONENT_PLACE_FIXED(
            400,
            "Dự án, tiểu dự án đã có giữ nguyên vị trí trong chương trình.",
            "A component that is known keeps its place in the programme."),
    UNKNOWN_PLAN(400, "Không có kế hoạch này.", "There is no such plan."),
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
    SERIES_REQUIRED(
            400, "Chỉ tiêu so sánh phải nêu chuỗi số liệu để so.", "The series to be compared with must be named."),
    SERIES_NOT_ALLOWED(
            400,
            "Chỉ chỉ tiêu so sánh mới có chuỗi số liệu để so.",
            "Only a target that is relative to a series has a series."),
    PLAN_NUMBER_TAKEN(
            409,
            "Cơ quan ban hành đã có kế hoạch khác mang số này trong năm: {0}.",
            "The issuer has another plan with this number of the same year: {0}."),
    COMPARED_WITH_ITSELF(
            400,
            "Chỉ tiêu không thể so sánh với chính chuỗi số liệu của nó.",
            "A target cannot be compared with the series that measures it."),
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
    ROUTE_MISSING(
            400,
            "Chưa nêu nơi nhận, và kế hoạch cũng không nêu.",
            "It is not said where it goes, nor does the plan say so."),
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
    RECEIVER_FORWARDS(
            400,
            "Cơ quan nhận báo cáo không đồng thời là cơ quan chuyển báo cáo.",
            "Reports cannot go to their receiver by way of itself."),
    REPORTER_OUT_OF_AREA(
            400, "Cơ quan báo cáo nằm ngoài địa bàn của bạn.", "The reporting organisation lies outside your area."),
    PERIOD_YEAR_REQUIRED(
            400, "Kỳ báo cáo theo văn bản phải nêu năm.", "A period of a document''s regime needs its year."),
    RECURRENCE_CONTRADICTED(
            400, "Chu kỳ báo cáo {0} mâu thuẫn với nội dung này.", "This contradicts the recurrence {0}."),
    FIRST_YEAR_REQUIRED(
            400, "Cần năm bắt đầu để xác định các kỳ báo cáo.", "The first year is needed to work out the periods."),
    HORIZON_TOO_FAR(400, "Quá nhiều kỳ báo cáo: {0}; tối đa {1}.", "Too many periods: {0}; at most {1}."),
    DUE_RULE_UNCLEAR(
            400,
            "Quy tắc thời hạn phải nêu ngày trong tháng, hoặc số ngày làm việc sau kỳ báo cáo.",
            "A due rule needs either a day of a month, or a number of working days after the period."),
    DAY_NOT_IN_EVERY_YEAR(
            400,
            "Ngày này không có trong mọi tháng hoặc mọi năm.",
            "This day does not exist in every month or every year."),
    PERIOD_END_NOT_STATED(
            400,
            "Thời hạn tính theo ngày làm việc cần biết ngày kết thúc kỳ báo cáo.",
            "A deadline in working days needs to know when the period ends."),
    AGGREGATE_DUE_FIRST(
            400,
            "Kỳ {0}: báo cáo tổng hợp đến hạn ngày {1}, trước báo cáo thành phần ngày {2}.",
            "Period {0}: the aggregate is due on {1}, before the reports that it needs on {2}."),
    LEVEL_DUE_AFTER_SUPERIOR(
            400,
            "Kỳ {0}: thời hạn của cấp dưới sau thời hạn của cấp trên.",
            "Period {0}: the lower level is due after the higher one."),
    UNKNOWN_DOCUMENT(400, "Không có văn bản này.", "There is no such document."),
    DOCUMENT_SECRET(
            400,
            "Văn bản có độ mật không được đưa vào hệ thống này; không có gì được lưu.",
            "A paper that is marked secret must not be entered here; nothing has been stored."),
    ISSUER_UNCLEAR(
            400,
            "Cơ quan ban hành là một định danh hoặc một tên, không phải cả hai.",
            "The issuer is either an id or a name."),
    RECIPIENT_UNCLEAR(400, "Nơi nhận là một định danh hoặc một tên.", "A recipient is either an id or a name."),
    SIGNATURE_TIME_INVALID(
            400,
            "Thời điểm ký phải theo ISO 8601 và có múi giờ.",
            "The time of signature must be of ISO 8601, with its offset."),
    BASIS_CYCLE(
            400, "Văn bản không thể là căn cứ của chính nó, kể cả qua văn bản khác.", "Bases must not form a circle."),
    DAY_NOT_IN_YEAR(400, "Ngày không thuộc năm {0}.", "The day does not lie in {0}."),
    WORKED_DAY_NOT_WEEKEND(
            400,
            "Ngày làm bù phải là thứ bảy hoặc chủ nhật.",
            "A day that is worked instead must be a Saturday or Sunday."),
    DAY_OFF_AND_WORKED(400, "Một ngày không thể vừa nghỉ vừa làm việc.", "A day cannot be off and worked on."),
    DOCUMENT_EXISTS(
            409,
            "Văn bản cùng cơ quan ban hành, ký hiệu, số và năm đã có: {0}.",
            "The paper of this issuer, symbol, number and year exists: {0}."),
    DOCUMENT_NOT_ISSUED(
            409,
            "Văn bản chưa ban hành nên chưa đặt được chế độ báo cáo.",
            "A paper that is not issued sets up no reporting regime."),
    DOCUMENT_ISSUED(409, "Văn bản đã ban hành.", "The document is issued already."),
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
            "A plan''s programme, unit and year cannot be changed; draft another plan."),
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
