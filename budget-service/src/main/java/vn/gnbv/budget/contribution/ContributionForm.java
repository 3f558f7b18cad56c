package vn.gnbv.budget.contribution;

/** As what it is given: money, goods, days of work (<i>tiền, hiện vật, ngày công</i>). */
public enum ContributionForm {
    CASH,
    KIND,
    DAYS
}
