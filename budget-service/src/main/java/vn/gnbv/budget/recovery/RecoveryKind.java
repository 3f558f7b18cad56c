package vn.gnbv.budget.recovery;

/** Why money comes back. */
enum RecoveryKind {
    /** A contract binds less than was thought (<i>giảm cam kết</i>). */
    RELEASE,
    /** An advance comes back unspent (<i>thu hồi tạm ứng</i>). */
    RETURN,
    /** The payee gives back what was paid (<i>hoàn trả</i>). */
    REFUND,
    /** An inspection or another decision takes back what was paid (<i>thu hồi</i>). */
    RECOVERY,
    /** The payment never was: it had been recorded wrongly (<i>hủy bút toán</i>). */
    REVERSAL
}
