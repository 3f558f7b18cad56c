package vn.gnbv.household.household;

/** What a paper of a household's file is (<i>hồ sơ hộ</i>, TT 07/2021/TT-BLĐTBXH). */
enum PaperKind {
    /** <i>Giấy đề nghị</i>. */
    APPLICATION,
    /** <i>Phiếu rà soát</i>. */
    FORM,
    /** <i>Biên bản</i>. */
    MINUTES,
    DECISION,
    OTHER
}
