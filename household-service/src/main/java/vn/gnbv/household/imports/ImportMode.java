package vn.gnbv.household.imports;

/** What is to become of a file. */
public enum ImportMode {
    /** All is checked as if it were entered, and nothing stays. */
    DRY_RUN,
    /** Every household is entered, or none. */
    ALL_OR_NOTHING,
    /** Households that are in order are entered; each of them whole or not at all. */
    SKIP_INVALID
}
