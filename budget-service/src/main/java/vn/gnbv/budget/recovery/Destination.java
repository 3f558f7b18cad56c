package vn.gnbv.budget.recovery;

/** Where the money goes. */
enum Destination {
    /** Back into its line, to be spent again. */
    LINE,
    /** Back to the budget: its line is closed, and a closed line does not change. */
    BUDGET
}
