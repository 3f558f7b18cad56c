package vn.gnbv.budget.year;

/** Who may decide on money (<i>thẩm quyền</i>). */
public enum Authority {
    NATIONAL_ASSEMBLY,
    PRIME_MINISTER,
    MINISTRY,
    PROVINCIAL_COUNCIL,
    PROVINCIAL_COMMITTEE,
    DISTRICT_COUNCIL,
    DISTRICT_COMMITTEE,
    COMMUNE_COUNCIL,
    COMMUNE_COMMITTEE,
    /** The unit that spends the money itself (<i>đơn vị dự toán</i>). */
    SPENDING_UNIT
}
