package vn.gnbv.household.procedure;

/** What has to be true before a step is passed. */
public enum StepKind {
    /** <i>Lập danh sách</i>: who it is about is named. */
    LIST,
    /** <i>Rà soát, chấm điểm</i>: all who are named have been visited. */
    SURVEY,
    /** <i>Họp dân</i>: at least a share of those attending agree; otherwise it goes back. */
    MEETING,
    /** <i>Niêm yết, khiếu nại, phúc tra</i>: posted long enough, every complaint settled. */
    POSTING,
    /** <i>Xin ý kiến cấp trên</i>: answered by letter. */
    OPINION,
    /** <i>Quyết định công nhận, phê duyệt</i>: follows from the decision itself. */
    DECISION,
    /** <i>Cấp giấy chứng nhận, bàn giao</i>. */
    HANDOVER
}
