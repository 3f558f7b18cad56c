package vn.gnbv.plans.inspection;

/** <i>Kiểm tra</i>, <i>giám sát</i>, and <i>giám sát của cộng đồng</i>. */
enum InspectionKind {
    INSPECTION,
    SUPERVISION,
    COMMUNITY_SUPERVISION
}
