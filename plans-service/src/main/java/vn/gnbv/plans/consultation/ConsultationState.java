package vn.gnbv.plans.consultation;

/** Replies are awaited; who replied is settled; what becomes of each opinion is settled. */
enum ConsultationState {
    OPEN,
    CLOSED,
    DECIDED
}
