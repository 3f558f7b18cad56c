package vn.gnbv.budget.line;

/** What money may be spent as (<i>tính chất vốn</i>); never mixed. */
public enum CapitalType {
    /** <i>Vốn sự nghiệp</i> (<i>kinh phí thường xuyên</i>). */
    RECURRENT,
    /** <i>Vốn đầu tư phát triển</i>. */
    INVESTMENT,
    /** The paper does not say. */
    NOT_STATED
}
