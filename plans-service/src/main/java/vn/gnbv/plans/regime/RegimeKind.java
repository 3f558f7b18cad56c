package vn.gnbv.plans.regime;

/** <i>Báo cáo định kỳ</i> with its periods, or <i>báo cáo đột xuất</i> on request (Decree 09/2019/NĐ-CP). */
enum RegimeKind {
    PERIODIC,
    AD_HOC
}
