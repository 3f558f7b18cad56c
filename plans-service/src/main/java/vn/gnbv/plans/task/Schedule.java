package vn.gnbv.plans.task;

/** When a task is to be done: by a date, <i>thường xuyên</i>, <i>hằng năm</i>, <i>theo quy định</i>, or nothing stated. */
enum Schedule {
    DATED,
    CONTINUOUS,
    YEARLY,
    AS_REGULATED,
    NONE
}
