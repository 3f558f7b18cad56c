package vn.gnbv.household.need;

/** Whether a need still waits. */
public enum NeedState {
    OPEN,
    MET,
    WITHDRAWN
}
