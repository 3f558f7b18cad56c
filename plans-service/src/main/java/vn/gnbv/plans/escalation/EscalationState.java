package vn.gnbv.plans.escalation;

/** On its way; answered; taken back by who raised it. */
enum EscalationState {
    OPEN,
    ANSWERED,
    WITHDRAWN
}
