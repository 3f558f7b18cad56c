package vn.gnbv.plans.inspection;

/** What a finding asks for: <i>thu hồi tiền, rà soát lại hộ, khắc phục, khen thưởng</i>. */
enum Consequence {
    RECOVER_MONEY,
    REVIEW_HOUSEHOLDS,
    CORRECT,
    COMMEND
}
