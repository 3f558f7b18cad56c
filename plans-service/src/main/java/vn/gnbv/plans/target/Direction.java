package vn.gnbv.plans.target;

/** Which way is good: 80 % of households with clean water is "at least", 16 % of children malnourished "at most". */
enum Direction {
    INCREASE,
    DECREASE,
    REACH
}
