package vn.gnbv.plans.task;

/** <i>Chủ trì</i>, who answers for a task, and <i>phối hợp</i>, who helps. */
enum Role {
    LEAD,
    COORDINATING
}
