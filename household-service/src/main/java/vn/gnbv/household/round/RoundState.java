package vn.gnbv.household.round;

/** Whether a round still takes assessments and recognitions. */
public enum RoundState {
    OPEN,
    CLOSED
}
