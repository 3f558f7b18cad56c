package vn.gnbv.plans.directory;

/** What a decision can call a unit for a time; programmes and norms hang on it. */
enum UnitLabelKind {
    /** <i>Vùng đồng bào dân tộc thiểu số và miền núi</i>. */
    ETHNIC_MOUNTAIN,
    /** <i>Đặc biệt khó khăn</i>. */
    EXTREMELY_DIFFICULT,
    /** <i>Đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo</i>. */
    DIFFICULT_COAST,
    /** <i>Biên giới</i>. */
    BORDER,
    /** <i>Hải đảo</i>. */
    ISLAND,
    /** <i>An toàn khu</i>. */
    SAFE_ZONE,
    /** <i>Huyện nghèo</i>. */
    POOR_DISTRICT,
    /** <i>Xã nghèo</i>. */
    POOR_COMMUNE
}
