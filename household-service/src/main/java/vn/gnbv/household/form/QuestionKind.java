package vn.gnbv.household.form;

/** How a question is answered. */
public enum QuestionKind {
    /** By exactly one of its options. */
    ONE,
    /** By any of its options, or none. */
    MANY,
    /** By a number with at most two decimals, not negative. */
    NUMBER
}
