package vn.gnbv.reporting.obligation;

/** Whether a report was handed in by its due date; late stays late, even when it is accepted. */
public enum Timeliness {
    ON_TIME,
    LATE
}
