package vn.gnbv.household.support;

/** A support was given, or its record was an error. */
enum SupportState {
    GIVEN,
    CANCELLED
}
