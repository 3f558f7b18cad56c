package vn.gnbv.plans.document;

/** Whether a paper is issued (<i>đã ban hành</i>), or still a draft that its keeper alone sees. */
enum DocumentState {
    DRAFT,
    ISSUED
}
