package vn.gnbv.household.round;

/** What became of the review of one household in a round. */
enum ReviewState {
    OPEN,
    RECOGNISED,
    /** Told in writing, with the reason. */
    REFUSED,
    /** Nothing was decided before the round was closed, or another round took over. */
    LAPSED
}
