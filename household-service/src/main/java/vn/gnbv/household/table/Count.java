package vn.gnbv.household.table;

/** So many households with so many persons (<i>hộ, nhân khẩu</i>). */
public record Count(long households, long persons) {}
