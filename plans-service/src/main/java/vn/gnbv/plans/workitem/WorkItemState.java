package vn.gnbv.plans.workitem;

/** As on the day asked for; what has no date is never overdue. */
enum WorkItemState {
    OPEN,
    OVERDUE,
    DONE
}
