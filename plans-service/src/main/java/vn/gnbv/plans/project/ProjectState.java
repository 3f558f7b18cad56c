package vn.gnbv.plans.project;

/** <i>Đề xuất, đã phê duyệt, đang thực hiện, đã hoàn thành, đã dừng.</i> */
enum ProjectState {
    PROPOSED,
    APPROVED,
    RUNNING,
    FINISHED,
    STOPPED
}
