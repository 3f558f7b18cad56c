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
    LINE_FROZEN(
            409,
            "Dòng ngân sách bị phong tỏa vì không còn áp dụng trên địa bàn. Căn cứ: {0}",
            "The line is frozen: its component does not apply in its unit. Basis: {0}"),
    LINE_CLOSED(409, "Dòng ngân sách đã khóa sổ.", "The line is closed."),
    OUTSIDE_BUDGET_YEAR(
            409,
            "Ngày chi phải trong khoảng từ {0} đến {1} của năm ngân sách.",
            "The date of payment must lie within the budget year, from {0} to {1}."),
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
    YEARS_REVERSED(400, "Năm cuối trước năm đầu.", "The last year is before the first.");

    private final Text text;

    BudgetProblems(int status, String vi, String en) {
        this.text = new Text(status, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
