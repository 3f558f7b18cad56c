package vn.gnbv.household.selection;

/** What became of one who was proposed. */
enum CandidateState {
    PROPOSED,
    APPROVED,
    NOT_APPROVED,
    SERVED
}
