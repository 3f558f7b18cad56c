package vn.gnbv.plans.target;

/** What <i>giảm 5%</i> may mean: five percentage points, or five percent of what there was. */
enum Reading {
    POINTS(Units.PERCENTAGE_POINT),
    RELATIVE(Units.PERCENT_CHANGE);

    final String unit;

    Reading(String unit) {
        this.unit = unit;
    }
}
