package vn.gnbv.household.simulation;

/** By what households are told apart. */
enum Breakdown {
    /** By the units directly below. */
    UNIT,
    AREA_TYPE,
    ETHNICITY
}
