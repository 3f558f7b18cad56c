package vn.gnbv.household.lifecycle;

/** What a household is on a day: a class, or for some time after it has left both lists newly escaped. */
public enum LifecycleStatus {
    POOR,
    NEAR_POOR,
    /** <i>Hộ mới thoát nghèo, mới thoát cận nghèo.</i> */
    NEWLY_ESCAPED,
    NOT_POOR
}
