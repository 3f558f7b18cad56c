package vn.gnbv.plans.directory;

/** The tier of government or settlement that a unit belongs to: <i>cấp tỉnh, huyện, xã; thôn, bản</i>. */
public enum UnitLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    VILLAGE;

    public boolean isAbove(UnitLevel other) {
        return compareTo(other) < 0;
    }
}
