package vn.gnbv.plans.task;

/** <i>Chưa thực hiện, đang thực hiện, đã hoàn thành, vướng mắc</i>. */
enum ProgressState {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    BLOCKED
}
