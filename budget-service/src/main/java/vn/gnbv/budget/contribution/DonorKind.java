package vn.gnbv.budget.contribution;

/** Who gives, as a kind only (<i>bên đóng góp</i>): no private person is ever named. */
public enum DonorKind {
    /** One that the directory knows and that is named by its id. */
    ORGANISATION,
    /** Such as the fund for the poor (<i>quỹ</i>). */
    FUND,
    ENTERPRISE,
    /** The Front, a union, a charity (<i>mặt trận, đoàn thể, hội</i>). */
    ASSOCIATION,
    /** Those who live there (<i>cộng đồng dân cư</i>). */
    COMMUNITY,
    INDIVIDUALS,
    FOREIGN
}
