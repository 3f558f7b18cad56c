package vn.gnbv.plans.regime;

/** What happened to a regime; {@code NONE} as long as nothing has that others would have to know. */
enum RegimeChange {
    NONE,
    ISSUED,
    AMENDED,
    ENDED
}
