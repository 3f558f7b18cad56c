package vn.gnbv.plans.target;

/** How a target's value is meant: <i>trên, ít nhất, dưới, tối đa, đạt, khoảng, từ … đến …</i>, or words alone. */
enum Operator {
    GT,
    GE,
    LT,
    LE,
    EQ,
    APPROX,
    RANGE,
    QUALITATIVE
}
