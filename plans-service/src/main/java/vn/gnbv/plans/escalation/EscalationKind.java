package vn.gnbv.plans.escalation;

/** <i>Khó khăn, vướng mắc vượt thẩm quyền</i>, and <i>kiến nghị cơ chế, chính sách</i>. */
enum EscalationKind {
    DIFFICULTY,
    POLICY_PROPOSAL
}
