package vn.gnbv.household.workitem;

/**
 * The steps of a review in a commune: its households are assessed (<i>rà soát</i>), then recognised (<i>công nhận</i>); and
 * the pairs of persons who may be one (<i>nghi trùng</i>), until somebody says what they are.
 */
enum WorkItemKind {
    DUPLICATE,
    ASSESSMENT,
    RECOGNITION
}
