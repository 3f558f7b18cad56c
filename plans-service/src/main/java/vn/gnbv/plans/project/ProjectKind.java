package vn.gnbv.plans.project;

/**
 * How a project supports production: <i>dự án của cộng đồng, liên kết theo chuỗi giá trị, theo nhiệm vụ</i> (Decree
 * 27/2022/NĐ-CP), <i>mô hình giảm nghèo</i>, or <i>công trình nhỏ</i>.
 */
enum ProjectKind {
    COMMUNITY,
    VALUE_CHAIN,
    SPECIFIC_TASK,
    MODEL,
    WORKS,
    OTHER
}
