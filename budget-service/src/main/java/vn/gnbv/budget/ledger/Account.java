package vn.gnbv.budget.ledger;

/** What a line's money is, as the ledger adds it up (<i>tài khoản</i>); each entry raises or lowers one of them. */
public enum Account {
    /** Given by a decision (<i>giao dự toán</i>). */
    ASSIGNED,
    /** By how much later papers raised or lowered it (<i>điều chỉnh</i>). */
    ADJUSTED,
    /** Passed on to lines below (<i>phân bổ</i>). */
    ALLOCATED,
    /** Come from the year before (<i>chuyển nguồn sang</i>). */
    CARRIED_IN,
    /** Gone into the year after (<i>chuyển nguồn đi</i>). */
    CARRIED_OUT,
    /** Bound by contracts and not yet paid (<i>cam kết chi</i>). */
    COMMITTED,
    /** Advanced and not yet cleared (<i>tạm ứng</i>). */
    ADVANCED,
    /** Paid (<i>giải ngân</i>). */
    DISBURSED,
    /** Lost to the line (<i>hủy dự toán</i>). */
    CANCELLED
}
