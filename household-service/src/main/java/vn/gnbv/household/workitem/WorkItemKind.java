package vn.gnbv.household.workitem;

/** The steps of a review in a commune: its households are assessed (<i>rà soát</i>), then recognised (<i>công nhận</i>). */
enum WorkItemKind {
    ASSESSMENT,
    RECOGNITION
}
