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
    ADJUSTMENT_ALREADY_RECORDED(
            409,
            "Văn bản điều chỉnh số {0} này đã được ghi nhận.",
            "The adjusting document {0} has been recorded already."),
    ID_TAKEN(409, "Mã định danh này đã được dùng.", "This id is already in use."),
    DUPLICATE_LINE(
            409,
            "Trùng với dòng {0}: cùng dự án, đơn vị, nguồn, tính chất vốn và năm gốc.",
            "Repeats line {0}: the same component, unit, source, capital type and origin year."),
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
            "Người ghi nhận quyết định giao tiền không ghi nhận việc chi số tiền đó.",
            "Who recorded the decision on this money does not record its payments."),
    LINE_FROZEN(
            409,
            "Dòng ngân sách bị phong tỏa vì không còn áp dụng trên địa bàn. Căn cứ: {0}",
            "The line is frozen: its component does not apply in its unit. Basis: {0}"),
    LINE_CLOSED(409, "Dòng ngân sách đã khóa sổ.", "The line is closed."),
    OUTSIDE_BUDGET_YEAR(
            409,
            "Ngày chi phải trong khoảng từ {0} đến {1} của năm ngân sách.",
            "The date of payment must lie within the budget year, from {0} to {1}."),
    RATE_BY_MONTH(
            400,
            "Tỷ lệ giải ngân tính lũy kế đến một ngày (asOf), không theo tháng.",
            "A rate is told as of a day (asOf), not by month."),
    LINES_AS_THEY_ARE(
            400,
            "Danh sách dòng là của hiện tại; số của thời điểm trước xem ở bảng tổng hợp.",
            "Lines are shown as they are now; ask a summary for an earlier time."),
    ORIGIN_YEAR_AFTER_YEAR(
            400, "Năm gốc của vốn không được sau năm ngân sách.", "The origin year is not after the budget year.");

    private final Text text;

    BudgetProblems(int status, String vi, String en) {
        this.text = new Text(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
