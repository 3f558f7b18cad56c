package vn.gnbv.plans.inspection;

/** Whether anything that was asked for is still to be done. */
enum InspectionState {
    OPEN,
    DONE
}
