package vn.gnbv.household.procedure;

/** What a procedure decides. */
public enum ProcedureUse {
    /** The yearly review (<i>rà soát định kỳ</i>). */
    PERIODIC_REVIEW,
    /** The monthly review of who asks (<i>rà soát thường xuyên</i>). */
    REGULAR_REVIEW,
    /** Who is supported (<i>lựa chọn đối tượng hỗ trợ</i>). */
    BENEFICIARIES
}
