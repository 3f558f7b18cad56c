package vn.gnbv.plans.plan;

/** <i>Dự thảo, đang trình, đã ban hành, bị thay thế, đã kết thúc.</i> */
enum PlanState {
    DRAFT,
    SUBMITTED,
    ISSUED,
    SUPERSEDED,
    CLOSED
}
