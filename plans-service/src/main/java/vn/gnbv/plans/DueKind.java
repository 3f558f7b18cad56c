package vn.gnbv.plans;

/** {@code BEFORE}: the day itself is too late (<i>trước ngày</i>); {@code BY}: the day is the last good one. */
public enum DueKind {
    BEFORE,
    BY
}
