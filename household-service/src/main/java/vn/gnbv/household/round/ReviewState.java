package vn.gnbv.household.round;

/** What became of the review of one household in a round. */
enum ReviewState {
    OPEN,
    RECOGNISED,
    /** Told in writing, with the reason. */
    REFUSED,
    /** The round was closed before anything was decided. */
    LAPSED
}
