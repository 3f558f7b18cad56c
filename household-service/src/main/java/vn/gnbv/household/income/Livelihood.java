package vn.gnbv.household.income;

/** What a farm household lives on. */
enum Livelihood {
    AGRICULTURE,
    FORESTRY,
    FISHERY,
    /** <i>Diêm nghiệp.</i> */
    SALT
}
