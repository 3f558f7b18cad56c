package vn.gnbv.budget;

import vn.gnbv.platform.problem.ProblemType;

/** What can be wrong with a request about money: the closed catalogue of this API. */
public enum BudgetProblems implements ProblemType {
    COMPONENT_NOT_APPLICABLE(
            409,
            "Dự án, tiểu dự án không áp dụng trên địa bàn này. Căn cứ: {0}",
            "The component does not apply in this unit. Basis: {0}"),
    COMPONENT_NOT_OF_PROGRAMME(
            409,
            "Dự án, tiểu dự án không thuộc chương trình của quyết định.",
            "The component does not belong to the decision''s programme."),
    UNIT_OUTSIDE_DECISION(
            409,
            "Đơn vị không thuộc địa bàn của quyết định vào ngày ban hành.",
            "The unit did not lie within the decision''s unit on its date."),
    DECISION_ALREADY_RECORDED(
            409,
            "Quyết định số {0} này đã được ghi nhận; ghi lại sẽ tính tiền hai lần.",
            "Decision {0} has been recorded already; twice would count its money twice."),
    ESTIMATE_ALREADY_RECORDED(
            409, "Dự toán số {0} này đã được ghi nhận.", "The estimate {0} has been recorded already."),
    ADJUSTMENT_ALREADY_RECORDED(
            409,
            "Văn bản điều chỉnh số {0} này đã được ghi nhận.",
            "The adjusting document {0} has been recorded already."),
    ID_TAKEN(409, "Mã định danh này đã được dùng.", "This id is already in use."),
    DUPLICATE_LINE(
            409,
            "Trùng với dòng {0}: cùng dự án, đơn vị, nguồn, tính chất vốn và năm gốc.",
            "Repeats line {0}: the same component, unit, source, capital type and origin year."),
    DECISION_WITHOUT_LINES(
            400, "Quyết định phải có ít nhất một dòng.", "A decision has at least one line, or raises one."),
    RAISED_BY_ASSIGNMENT_ONLY(
            400,
            "Chỉ quyết định giao dự toán được giao bổ sung cho dòng đã có.",
            "Only an assignment gives new money to a line that is there already."),
    LINE_RAISED_TWICE(409, "Dòng này đã được nêu ở mục {0}.", "The line is named under {0} already."),
    ALLOCATED_LINE_RAISED(
            409,
            "Dòng này được phân bổ từ dòng khác; hãy giao cho dòng trên rồi phân bổ.",
            "The line was allocated from another; assign to that one, then allocate."),
    PARENT_LINE_MISSING(
            400, "Phân bổ phải nêu dòng được phân bổ.", "An allocation names the line that the money comes from."),
    PARENT_LINE_NOT_ALLOWED(
            400, "Giao dự toán không lấy tiền từ dòng khác.", "An assignment takes no money from another line."),
    LINE_NOT_FOUND(404, "Không tìm thấy dòng ngân sách này.", "There is no such budget line."),
    NOT_LOWER(
            409,
            "Chỉ phân bổ xuống đơn vị cấp dưới hoặc tiểu dự án của dòng được phân bổ.",
            "Money is allocated only to a lower unit or a sub-component of the line that it comes from."),
    CARRY_OVER_NOT_ALLOCATED(
            400, "Phân bổ không kèm số chuyển nguồn.", "An allocation brings no carried-over money with it."),
    PROGRAMMES_MIXED(409, "Không được chuyển giữa hai chương trình.", "Money does not pass between programmes."),
    YEARS_MIXED(
            409,
            "Không được chuyển giữa hai năm ngân sách: {0} và {1}.",
            "Money does not pass between budget years: {0} and {1}."),
    ORIGIN_YEARS_MIXED(
            409,
            "Không được lẫn vốn của hai năm gốc: {0} và {1}.",
            "Money of different origin years is not mixed: {0} and {1}."),
    SOURCES_MIXED(409, "Không được lẫn nguồn vốn: {0} và {1}.", "Sources are not mixed: {0} and {1}."),
    CAPITAL_TYPES_MIXED(
            409,
            "Không được lẫn vốn sự nghiệp với vốn đầu tư hoặc vốn chưa nêu tính chất: {0} và {1}.",
            "Recurrent, investment and not stated money are not mixed: {0} and {1}."),
    PARENTS_MIXED(
            409,
            "Chỉ điều chỉnh giữa các dòng cùng được phân bổ từ một dòng.",
            "Money is adjusted only between lines that were allocated from the same line."),
    SAME_LINE(400, "Dòng đi và dòng đến trùng nhau.", "The money would return to its own line."),
    OVER_AVAILABLE(
            409,
            "Vượt số còn lại: chỉ còn {0} đồng, cần {1} đồng.",
            "More than is left: {0} VND is left, {1} is asked."),
    OVER_OPEN(
            409,
            "Vượt số còn mở: chỉ còn {0} đồng, cần {1} đồng.",
            "More than is open: {0} VND is open, {1} is asked."),
    OBLIGATION_OF_OTHER_LINE(
            409,
            "Cam kết hoặc tạm ứng này thuộc dòng ngân sách khác.",
            "This commitment or advance belongs to another line."),
    COMMITMENT_AND_ADVANCE(
            400,
            "Chi từ cam kết hoặc thanh toán tạm ứng, không đồng thời cả hai.",
            "A payment draws on a commitment or clears an advance, not both."),
    OVER_PAID(
            409,
            "Vượt số đã chi: chỉ còn {0} đồng chưa thu hồi, cần {1} đồng.",
            "More than was paid: {0} VND has not come back yet, {1} is asked."),
    OVER_CEILING(
            409,
            "Vượt dự toán của dòng: chỉ có {0} đồng, kế hoạch {1} đồng.",
            "More than the line has: {0} VND, {1} is planned."),
    MONTH_OUTSIDE_YEAR(409, "Tháng phải từ {0} đến {1}.", "The month must lie between {0} and {1}."),
    MONTH_REPEATED(400, "Tháng bị lặp lại.", "The month is repeated."),
    SETTLED_WITHIN_YEAR(
            400, "Thời hạn chỉnh lý quyết toán không được trước 31/12.", "Settling does not end before 31 December."),
    BASIS_MISSING(400, "Phải nêu căn cứ.", "A basis has to be stated."),
    ENTERED_TWICE(400, "Bị nhập hai lần.", "Entered twice."),
    YEAR_ON_RECORD(
            409,
            "Năm ngân sách này của chương trình và đơn vị đã được ghi nhận.",
            "This budget year of the programme and unit is on record already."),
    YEAR_IS_ANOTHER(
            409, "Chương trình, năm và đơn vị không thay đổi được.", "Programme, year and unit cannot be changed."),
    YEAR_CLOSED(409, "Năm ngân sách {0} đã khóa sổ.", "The budget year {0} is closed."),
    SETTLEMENT_DATE_UNKNOWN(
            409,
            "Chưa biết thời hạn chỉnh lý quyết toán của năm {0}; chưa khóa sổ được.",
            "Until when the year {0} is settled is not known; it cannot be closed."),
    YEAR_STILL_SETTLING(
            409, "Còn trong thời gian chỉnh lý quyết toán, đến {0}.", "The year is being settled until {0}."),
    OPEN_OBLIGATIONS(
            409,
            "Dòng {0} còn {1} đồng cam kết và tạm ứng chưa thanh toán.",
            "Line {0} has {1} VND of open commitments and advances."),
    AUTHORITY_NOT_ENTITLED(
            409, "Việc này thuộc thẩm quyền của {0}. Căn cứ: {1}", "This is for {0} to decide. Basis: {1}"),
    CARRY_OVER_CLASS_UNKNOWN(
            409,
            "Không thuộc nhóm kinh phí được chuyển nguồn của năm này.",
            "It is none of the classes that may be carried over from this year."),
    EXPIRES_TOO_EARLY(
            400, "Thời hạn sử dụng phải sau khi năm {0} bắt đầu.", "The last day must lie in the year {0} or later."),
    KIND_HAS_ITS_OWN_RESOURCE(
            400,
            "Loại văn bản này được ghi nhận ở tài nguyên riêng.",
            "Papers of this kind are recorded at a resource of their own."),
    UNCONFIRMED(
            409,
            "Văn bản của dòng này chưa được người thứ hai xác nhận.",
            "A paper on this line waits to be confirmed by a second officer."),
    OBLIGATION_UNCONFIRMED(
            409,
            "Cam kết hoặc tạm ứng này chưa được người thứ hai xác nhận.",
            "The contract or advance waits to be confirmed by a second officer."),
    SECOND_PERSON_REQUIRED(
            409, "Người ghi nhận văn bản không tự xác nhận.", "Who recorded the paper does not confirm it."),
    ALREADY_CONFIRMED(409, "Văn bản đã được xác nhận.", "The paper is confirmed already."),
    WITHOUT_HOLDER(
            409,
            "Đơn vị giữ dòng không còn từ sau ngày {0}; cần quyết định chuyển giao.",
            "Who held the line is no more after {0}; a decision has to pass it on."),
    HOLDER_STANDS(
            409,
            "Đơn vị giữ dòng vẫn còn; dùng phân bổ hoặc điều chỉnh.",
            "Who holds the line still exists; allocate or adjust instead."),
    SUCCESSION_NOT_WHOLE(
            409,
            "Tổng chuyển giao phải đúng bằng số còn lại: còn {0} đồng, chuyển {1} đồng.",
            "All that is left passes on, to the đồng: {0} VND is left, {1} is passed on."),
    PAYER_IS_ALLOCATOR(
            409,
            "Người ghi nhận quyết định giao hoặc bổ sung tiền cho dòng này không ghi nhận việc chi từ dòng đó.",
            "Who recorded a paper that gave this line money does not record payments from it."),
    LINE_FROZEN(
            409,
            "Dòng ngân sách bị phong tỏa vì không còn áp dụng trên địa bàn. Căn cứ: {0}",
            "The line is frozen: its component does not apply in its unit. Basis: {0}"),
    LINE_CLOSED(409, "Dòng ngân sách đã khóa sổ.", "The line is closed."),
    OUTSIDE_BUDGET_YEAR(
            409,
            "Ngày chi phải trong khoảng từ {0} đến {1} của năm ngân sách.",
            "The date of payment must lie within the budget year, from {0} to {1}."),
    RATE_BY_PROJECT(
            400,
            "Dự án cụ thể không được giao dự toán riêng nên không có tỷ lệ; hãy xem số tiền theo dự án.",
            "No money is assigned to a single project, so it has no rate; see its amounts."),
    RATE_BY_MONTH(
            400,
            "Tỷ lệ giải ngân tính lũy kế đến một ngày (asOf), không theo tháng.",
            "A rate is told as of a day (asOf), not by month."),
    LINES_AS_THEY_ARE(
            400,
            "Danh sách dòng là của hiện tại; số của thời điểm trước xem ở bảng tổng hợp.",
            "Lines are shown as they are now; ask a summary for an earlier time."),
    ORIGIN_YEAR_AFTER_YEAR(
            400, "Năm gốc của vốn không được sau năm ngân sách.", "The origin year is not after the budget year."),
    REASON_REQUIRED(400, "Phải nêu lý do thay đổi.", "A change says why."),
    DONOR_BY_KIND(
            400,
            "Chỉ bên đóng góp là tổ chức có trong danh mục mới nêu mã, và phải nêu.",
            "The id of a donor is given with the kind ORGANISATION, and only then."),
    MEASURE_OF_GOODS(
            400,
            "Hiện vật phải có đơn vị tính; tiền và ngày công thì không.",
            "Goods have a measure; money and days have none."),
    NOTHING_CONTRIBUTED(
            400, "Phải nêu số cam kết hoặc số tiếp nhận.", "What is pledged or what is received has to be stated."),
    VALUATION_OF_GOODS(
            400,
            "Giá trị quy đổi của hiện vật, ngày công phải kèm đơn vị định giá và căn cứ; tiền thì không.",
            "A value of goods or days says who valued them and by what; money, or no value, has no valuation."),
    QUANTITY_BY_FORM(
            400,
            "Tiền không có số lượng; hiện vật, ngày công có giá trị thì phải có số lượng.",
            "Money has no quantity; goods and days that have a value have a quantity."),
    MORE_USED_THAN_RECEIVED(
            400, "Số đã sử dụng vượt số đã tiếp nhận.", "More is used than is stated to have been received."),
    MONTH_IN_FUTURE(400, "Tháng báo cáo chưa kết thúc.", "The month has not ended yet."),
    LOAN_PROGRAMME_EXISTS(409, "Chương trình cho vay {0} đã có.", "There is a loan programme {0} already."),
    LOAN_PROGRAMME_IN_USE(
            409,
            "Đã có dư nợ của chương trình {0} ở tháng ngoài thời hạn này.",
            "Loans of {0} are on record for a month outside these days."),
    CODE_STAYS(409, "Không được đổi mã.", "A code stays as it is."),
    VALIDITY_REVERSED(400, "Ngày cuối trước ngày đầu.", "The last day lies before the first."),
    LOAN_PROGRAMME_UNKNOWN(400, "Không có chương trình cho vay {0}.", "There is no loan programme {0}."),
    OVERDUE_OVER_OUTSTANDING(400, "Nợ quá hạn vượt dư nợ.", "More is overdue than is outstanding."),
    UNIT_NOT_IN_AREA(404, "Không có đơn vị này trong địa bàn của bạn.", "There is no such unit in your area."),
    CREDIT_POSITION_TWICE(
            400,
            "Trùng với dòng {0}: cùng đơn vị và chương trình cho vay.",
            "Repeats row {0}: the same unit and loan programme."),
    CREDIT_POSITION_EXISTS(
            409,
            "Số liệu tháng này đã được nhập; hãy đính chính bản đã nhập.",
            "The month has been entered already; correct what was entered."),
    OFFICIAL_STAYS_OFFICIAL(
            409, "Số chính thức không trở lại thành số ước.", "An official figure does not become an estimate again."),
    COUNTERPART_RATIO_EXISTS(
            409,
            "Đơn vị đã có tỷ lệ đối ứng trong thời gian này.",
            "The unit has a counterpart ratio for a part of these years already."),
    YEARS_REVERSED(400, "Năm cuối trước năm đầu.", "The last year is before the first."),
    FILE_NOT_READABLE(
            400,
            "Tệp không đọc được: cần tệp XLSX không khóa mật khẩu.",
            "The file cannot be read: an XLSX without a password is expected."),
    FILE_TOO_LARGE_INSIDE(400, "Tệp bung ra quá lớn.", "The file is too large once it is unpacked."),
    TABLE_HEADING_MISSING(
            400,
            "Không thấy dòng tiêu đề có cột \"Đơn vị\".",
            "No row of headings with a column \"Đơn vị\" was found."),
    TABLE_EMPTY(400, "Bảng không có số tiền nào.", "The table holds no amount."),
    TABLE_TOO_LONG(400, "Bảng có {0} số tiền; tối đa {1}.", "The table holds {0} amounts; {1} at the most."),
    FUND_UNKNOWN(400, "Không nhận ra nguồn vốn hoặc tính chất vốn.", "The source or the capital type is not known."),
    FUND_NOT_STATED(
            400,
            "Bảng không nêu nguồn vốn, tính chất vốn và khi tải lên cũng không nêu.",
            "Neither the table nor the import states the source and the capital type."),
    COLUMN_UNKNOWN(
            400,
            "Không nhận ra dự án, tiểu dự án; tiêu đề cột bắt đầu bằng mã, ví dụ DA3.1.",
            "No component is known by this; a heading begins with its code, such as DA3.1."),
    COLUMN_TWICE(400, "Dự án, tiểu dự án này đã có ở cột khác.", "The component has a column already."),
    ROW_UNKNOWN(
            400,
            "Không có đơn vị này trong địa bàn của quyết định vào ngày ban hành.",
            "There is no such unit within the decision''s on its date."),
    ROW_AMBIGUOUS(
            400,
            "Nhiều đơn vị cùng tên; hãy thêm cột \"Mã\" với mã đơn vị.",
            "Several units have this name; add a column \"Mã\" with their codes."),
    ROW_TWICE(400, "Trùng với dòng {0} của bảng.", "Repeats row {0} of the sheet."),
    CELLS_MERGED(400, "Trong bảng không được gộp ô.", "Cells of the table are not merged."),
    CELL_IS_TEXT(
            400,
            "Ô là chữ, không phải số; ô trống hoặc dấu \"-\" là không có.",
            "The cell is text and no number; nothing is left blank or written as \"-\"."),
    CELL_IS_DATE(
            400,
            "Ô bị chuyển thành ngày; hãy nhập lại số tiền.",
            "The cell has become a date; enter the amount again."),
    CELL_IS_FORMULA(
            400,
            "Ô là công thức; hãy thay bằng giá trị.",
            "The cell is a formula, whose stored result is not trusted; put the value in its place."),
    CELL_IS_NO_NUMBER(400, "Ô không phải là số.", "The cell is no number."),
    CELL_NEGATIVE(400, "Số tiền không được âm.", "An amount is not negative."),
    CELL_NO_WHOLE_VND(
            400,
            "Số triệu đồng phải tròn đến đồng: tối đa sáu chữ số thập phân.",
            "Million VND come to whole VND: six decimals at the most."),
    CELL_TOO_LARGE(400, "Số tiền quá lớn.", "The amount is too large."),
    TOTAL_WRONG(
            400,
            "Tổng không khớp: cộng được {0} đồng, bảng ghi {1} đồng.",
            "The total is wrong: {0} VND add up, {1} VND is stated."),
    PARENT_LINE_AMBIGUOUS(
            409,
            "Có {0} dòng ngân sách có thể phân bổ; hãy nêu quyết định giao của dòng.",
            "{0} lines could give this money; name the decision that assigned it."),
    IMPORT_NOT_CHECKED(
            409,
            "Chỉ xác nhận được bảng đã kiểm tra và không có lỗi.",
            "Only a table that was checked and has no error is confirmed."),
    IMPORT_CONFIRMED(409, "Bảng này đã được xác nhận.", "The import has been confirmed already."),
    STATEMENT_HEADING_MISSING(
            400,
            "Không thấy dòng tiêu đề có các cột \"Số chứng từ\", \"Ngày\", \"Số tiền\".",
            "No row of headings with the columns \"Số chứng từ\", \"Ngày\", \"Số tiền\" was found."),
    STATEMENT_EMPTY(400, "Sao kê không có dòng nào.", "The statement has no row."),
    REFERENCE_MISSING(400, "Thiếu số chứng từ.", "The reference is missing."),
    REFERENCE_TWICE(400, "Số chứng từ trùng với ô {0}.", "The reference repeats cell {0}."),
    REFERENCE_DIFFERS(
            409,
            "Số chứng từ này đã có với ngày hoặc số tiền khác: {0}, {1} đồng.",
            "The reference is known with another date or amount: {0}, {1} VND."),
    CELL_IS_NO_DATE(400, "Không phải ngày: cần ngày/tháng/năm.", "No date: day/month/year or an ISO date is expected."),
    CELL_NO_WHOLE_DONG(400, "Số tiền phải là số đồng nguyên dương.", "The amount is a positive whole number of VND."),
    TREASURY_ROW_SETTLED(409, "Dòng sao kê này đã được xử lý.", "The row of the statement has been settled."),
    DISBURSEMENT_UNKNOWN(404, "Không tìm thấy khoản giải ngân này.", "There is no such payment."),
    DISBURSEMENT_MATCHED(
            409, "Khoản giải ngân này đã khớp với dòng khác.", "The payment has been matched with another row."),
    DISBURSEMENT_REVERSED(409, "Khoản giải ngân này đã bị hủy ghi.", "The payment was reversed; it was never made."),
    DISBURSEMENT_DIFFERS(
            409,
            "Khoản giải ngân khác số tiền của dòng sao kê: {0} đồng và {1} đồng.",
            "The amounts differ: {0} VND was recorded, {1} VND stands in the statement."),
    ALREADY_DISBURSED(
            409,
            "Số chứng từ này đã có khoản giải ngân; hãy khớp thay vì ghi mới.",
            "A payment with this reference is on record; match it instead of booking another.");

    private final Text text;

    BudgetProblems(int status, String vi, String en) {
        this.text = new Text(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
