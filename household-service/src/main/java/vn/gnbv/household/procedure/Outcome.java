package vn.gnbv.household.procedure;

/** Whether a step led on or back. */
enum Outcome {
    PASSED,
    RETURNED
}
