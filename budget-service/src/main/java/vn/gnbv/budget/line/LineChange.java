package vn.gnbv.budget.line;

/** What happened to a line, as its event says it. */
public enum LineChange {
    ASSIGNED,
    ALLOCATED_TO_CHILD,
    ADJUSTED,
    CARRIED_IN,
    CARRIED_OUT,
    CANCELLED,
    /** Its last day has passed, and what was left is cancelled. */
    EXPIRED,
    /** Its year is settled; nothing of it changes any more. */
    CLOSED,
    /** Its holder is no more, and its money has passed to successors. */
    SUCCEEDED,
    /** A second officer has confirmed a paper on it. */
    CONFIRMED,
    /** A contract binds some of its money. */
    COMMITTED,
    ADVANCED,
    DISBURSED,
    /** A contract binds less of its money. */
    RELEASED,
    /** An advance came back. */
    RETURNED,
    /** A payment came back. */
    REFUNDED,
    /** A payment turned out to have been recorded wrongly. */
    REVERSED,
    /** Its component was stated not to apply in its unit. */
    FROZEN,
    UNFROZEN,
    /** Something it refers to became known or changed; no money moved. */
    REVIEWED;

    /** Whether money only comes back by it, which is welcome at any time while the line is not closed. */
    boolean givesBack() {
        return this == RELEASED || this == RETURNED || this == REFUNDED || this == REVERSED;
    }
}
