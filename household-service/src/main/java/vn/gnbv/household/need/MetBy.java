package vn.gnbv.household.need;

/** What met a need. */
enum MetBy {
    /** The household itself. */
    OWN_EFFORT,
    /** Somebody outside the programmes: relatives, a fund, an employer. */
    OTHERS,
    /** A support; stated with that support. */
    SUPPORT
}
