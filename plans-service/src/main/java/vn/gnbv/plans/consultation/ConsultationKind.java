package vn.gnbv.plans.consultation;

/** <i>Góp ý</i>, asked of whomever it concerns, and <i>phản biện xã hội</i>, given by the Front and its members. */
enum ConsultationKind {
    COMMENT,
    SOCIAL_CRITICISM
}
