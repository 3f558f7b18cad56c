package vn.gnbv.household.directory;

/** Whether a unit counts as town or country (<i>thành thị, nông thôn</i>); the thresholds of a standard differ by it. */
public enum AreaType {
    URBAN,
    RURAL
}
