package vn.gnbv.plans.target;

/**
 * How a target's value is meant: <i>trên, ít nhất, dưới, tối đa, đạt, khoảng, từ … đến …</i>, words alone, or better than
 * another series (<i>thấp hơn bình quân chung cả nước</i>).
 */
enum Operator {
    GT,
    GE,
    LT,
    LE,
    EQ,
    APPROX,
    RANGE,
    QUALITATIVE,
    RELATIVE_TO_SERIES;

    /** Whether the value itself does not suffice. */
    boolean isStrict() {
        return this == GT || this == LT;
    }

    boolean takesValue() {
        return this != QUALITATIVE && this != RELATIVE_TO_SERIES;
    }
}
