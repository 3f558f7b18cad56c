package vn.gnbv.household.standard;

/** What a household is under a standard: <i>hộ nghèo, hộ cận nghèo</i>, or neither. */
public enum PovertyClass {
    POOR,
    NEAR_POOR,
    NOT_POOR
}
