package vn.gnbv.budget.credit;

/** How firm a figure is (<i>ước, chính thức</i>). */
public enum CreditStatus {
    ESTIMATE,
    OFFICIAL
}
