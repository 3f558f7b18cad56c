package vn.gnbv.household.procedure;

/** Whether there is a step left to take. */
enum ProceedingState {
    RUNNING,
    ENDED
}
