package vn.gnbv.household.support;

/** What is done when somebody would be given the like once more. */
enum RepeatVerdict {
    REFUSE,
    WARN,
    ALLOW
}
