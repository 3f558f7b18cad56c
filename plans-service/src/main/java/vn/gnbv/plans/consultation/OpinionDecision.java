package vn.gnbv.plans.consultation;

/** <i>Tiếp thu, tiếp thu một phần, giải trình (không tiếp thu)</i>. */
enum OpinionDecision {
    ACCEPTED,
    PARTLY,
    NOT_ACCEPTED
}
