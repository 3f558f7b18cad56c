package vn.gnbv.household.selection;

/** How far a choice of beneficiaries has come. */
enum SelectionState {
    OPEN,
    APPROVED,
    ENDED
}
