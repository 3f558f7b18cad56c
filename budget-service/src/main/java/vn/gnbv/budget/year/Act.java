package vn.gnbv.budget.year;

/** What a paper does with money. */
public enum Act {
    /** <i>Giao dự toán.</i> */
    ASSIGNMENT,
    /** <i>Phân bổ.</i> */
    ALLOCATION,
    /** <i>Điều chỉnh.</i> */
    ADJUSTMENT,
    /** <i>Chuyển nguồn.</i> */
    CARRY_OVER,
    /** <i>Hủy dự toán.</i> */
    CANCELLATION,
    /** Lines of a dissolved unit or organisation pass to others. */
    SUCCESSION,
    /** <i>Quyết toán.</i> */
    SETTLEMENT
}
