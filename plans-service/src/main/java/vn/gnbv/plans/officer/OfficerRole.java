package vn.gnbv.plans.officer;

/** <i>Lãnh đạo, cán bộ làm công tác giảm nghèo, cộng tác viên, điều tra viên</i>. */
enum OfficerRole {
    LEADER,
    OFFICER,
    COLLABORATOR,
    SURVEYOR
}
