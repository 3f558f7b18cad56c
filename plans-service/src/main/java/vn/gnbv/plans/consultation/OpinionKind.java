package vn.gnbv.plans.consultation;

/** What somebody thinks of a provision: <i>thống nhất, đề nghị sửa đổi, không thống nhất, ý kiến khác</i>. */
enum OpinionKind {
    AGREE,
    AMEND,
    REJECT,
    OTHER;

    /** Whether the one who asked owes an answer to it. */
    boolean asksForADecision() {
        return this != AGREE;
    }
}
