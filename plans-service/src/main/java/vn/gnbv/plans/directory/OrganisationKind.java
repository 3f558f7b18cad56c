package vn.gnbv.plans.directory;

/** <i>Ủy ban nhân dân</i>, an agency (<i>cơ quan, đơn vị</i>), or a group addressed as one (<i>các sở, ban, ngành</i>). */
enum OrganisationKind {
    PEOPLES_COMMITTEE,
    AGENCY,
    GROUP
}
