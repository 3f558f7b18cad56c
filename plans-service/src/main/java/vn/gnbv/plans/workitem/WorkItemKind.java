package vn.gnbv.plans.workitem;

/** A task to do; a reply, a step or an answer that is awaited; what a finding or a committee asks for. */
enum WorkItemKind {
    TASK,
    CONSULTATION_REPLY,
    ESCALATION,
    FINDING,
    CONCLUSION
}
