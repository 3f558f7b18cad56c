package vn.gnbv.plans.consultation;

/** How an invitation ended; silence is written down, not left to be guessed. */
enum ReplyOutcome {
    REPLIED,
    REPLIED_LATE,
    NO_REPLY
}
