package vn.gnbv.household.round;

/** Why a household is under review. */
enum ReviewOrigin {
    /** It is on the list of the poor or near-poor. */
    LISTED,
    /** <i>Giấy đề nghị rà soát hộ nghèo, hộ cận nghèo</i> (form 01). */
    ASKS_FOR_REVIEW,
    /** <i>Giấy đề nghị rà soát hộ thoát nghèo, thoát cận nghèo</i> (form 04). */
    ASKS_FOR_ESCAPE,
    /** The reviewers came by. */
    SURVEYED
}
