package vn.gnbv.household.workitem;

/** What a commune has to do. */
enum WorkItemKind {
    /** <i>Nghi trùng</i>: persons who may be one, until somebody says what they are. */
    DUPLICATE,
    /** <i>Rà soát</i>: households of a round are to be assessed. */
    ASSESSMENT,
    /** <i>Công nhận</i>: assessed households are to be recognised. */
    RECOGNITION,
    /** A village's next step in a procedure. */
    STEP,
    /** Complaints that are to be settled. */
    COMPLAINT,
    /** Households that will soon no longer be newly escaped. */
    EXPIRY,
    /** Who registered to escape is helped (<i>hỗ trợ hộ đăng ký thoát nghèo</i>). */
    EXIT_SUPPORT,
    /** Whom one helps is visited (<i>thăm hộ được phân công giúp đỡ</i>). */
    HELPER_VISIT,
    /** Applications for a confirmation of income are answered (<i>xác nhận mức sống trung bình, thu nhập thấp</i>). */
    INCOME_ANSWER,
    /** The next step in choosing beneficiaries (<i>bình xét đối tượng thụ hưởng</i>). */
    BENEFICIARY_STEP
}
