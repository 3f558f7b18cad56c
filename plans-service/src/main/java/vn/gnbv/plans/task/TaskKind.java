package vn.gnbv.plans.task;

/** What is asked: work, or to issue one's own plan (<i>ban hành kế hoạch triển khai</i>), which issuing it fulfils. */
public enum TaskKind {
    WORK,
    ISSUE_OWN_PLAN
}
