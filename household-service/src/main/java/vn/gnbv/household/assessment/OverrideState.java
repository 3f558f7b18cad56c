package vn.gnbv.household.assessment;

/** Whether a class by hand holds: only what a second officer has approved does. */
enum OverrideState {
    PROPOSED,
    APPROVED,
    REJECTED
}
