package vn.gnbv.reporting.workitem;

/**
 * A report to hand in, one that came back to be corrected, one that waits to be accepted or returned; one of which nobody knows
 * who reports or receives it now; an aggregate that waits for reports.
 */
enum WorkItemKind {
    REPORT,
    CORRECTION,
    ACCEPTANCE,
    SUCCESSOR_UNKNOWN,
    AGGREGATE
}
