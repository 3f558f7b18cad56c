package vn.gnbv.plans.programme;

/** Whether a component applies to a unit (<i>thuộc đối tượng</i>); where nobody has stated it, it is unknown. */
public enum Applies {
    APPLICABLE,
    NOT_APPLICABLE,
    UNKNOWN;

    static Applies of(boolean applicable) {
        return applicable ? APPLICABLE : NOT_APPLICABLE;
    }
}
