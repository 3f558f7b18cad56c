package vn.gnbv.plans.plan;

/** <i>Dự thảo, đã ban hành, đã kết thúc.</i> */
enum PlanState {
    DRAFT,
    ISSUED,
    CLOSED
}
