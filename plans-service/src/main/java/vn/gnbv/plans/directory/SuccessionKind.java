package vn.gnbv.plans.directory;

/** How a unit became another: <i>nhập, chia (tách), đổi tên, thành lập trên cơ sở nguyên trạng</i>. */
enum SuccessionKind {
    MERGE,
    SPLIT,
    RENAME,
    RECLASSIFY;

    /** Whether the whole unit becomes exactly one other. */
    boolean isOneToOne() {
        return this == RENAME || this == RECLASSIFY;
    }
}
