package vn.gnbv.plans.committee;

/** <i>Trưởng ban, phó trưởng ban, thành viên</i>. */
enum CommitteeRole {
    CHAIR,
    DEPUTY,
    MEMBER
}
