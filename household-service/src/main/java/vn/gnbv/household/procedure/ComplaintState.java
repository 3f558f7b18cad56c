package vn.gnbv.household.procedure;

/** What became of a complaint after it was verified again. */
enum ComplaintState {
    OPEN,
    UPHELD,
    REJECTED
}
