package vn.gnbv.budget.line;

/** What happened to a line, as its event says it. */
public enum LineChange {
    ASSIGNED,
    ALLOCATED_TO_CHILD,
    ADJUSTED,
    DISBURSED,
    /** Its component was stated not to apply in its unit. */
    FROZEN,
    UNFROZEN,
    /** Something it refers to became known or changed; no money moved. */
    REVIEWED
}
