package vn.gnbv.household.workitem;

/**
 * The steps of a review in a commune: its households are assessed (<i>rà soát</i>), then recognised (<i>công nhận</i>); and
 * the pairs of persons who may be one (<i>nghi trùng</i>), until somebody says what they are.
 */
enum WorkItemKind {
    DUPLICATE,
    ASSESSMENT,
    RECOGNITION,
    /** Who registered to escape is helped (<i>hỗ trợ hộ đăng ký thoát nghèo</i>). */
    EXIT_SUPPORT,
    /** Whom one helps is visited (<i>thăm hộ được phân công giúp đỡ</i>). */
    HELPER_VISIT,
    /** The next step in choosing beneficiaries (<i>bình xét đối tượng thụ hưởng</i>). */
    BENEFICIARY_STEP
}
