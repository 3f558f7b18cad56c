package vn.gnbv.plans.regime;

/** A regime binds only from the issuance of its plan until it is dropped or the plan is closed. */
enum RegimeState {
    DRAFT,
    IN_FORCE,
    ENDED
}
