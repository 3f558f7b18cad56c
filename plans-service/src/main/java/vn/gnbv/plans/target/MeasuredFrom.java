package vn.gnbv.plans.target;

/** What decides how far a target has come: a published figure, a figure entered here for it, or one's own activities. */
enum MeasuredFrom {
    FIGURE,
    MEASUREMENT,
    ACTIVITIES
}
