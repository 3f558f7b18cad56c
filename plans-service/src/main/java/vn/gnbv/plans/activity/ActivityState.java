package vn.gnbv.plans.activity;

/** <i>Dự kiến, đã tổ chức, đã hủy.</i> */
enum ActivityState {
    PLANNED,
    HELD,
    CANCELLED
}
