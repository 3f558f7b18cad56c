package vn.gnbv.household.household;

/** Why somebody is no member of any household of the register any more (<i>lý do rời hộ</i>). */
enum Departure {
    DIED,
    /** Moved away, to where no household of the register is. */
    LEFT,
    /** The same person is on record elsewhere. */
    DUPLICATE,
    ENTERED_IN_ERROR
}
