package vn.gnbv.household.income;

/** What is confirmed. */
enum IncomeClassKind {
    /** <i>Hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp, diêm nghiệp có mức sống trung bình.</i> */
    AVERAGE_FARM_HOUSEHOLD,
    /** <i>Người lao động có thu nhập thấp</i>, NĐ 30/2025/NĐ-CP. */
    LOW_INCOME_WORKER
}
