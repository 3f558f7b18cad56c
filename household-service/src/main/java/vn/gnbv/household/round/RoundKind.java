package vn.gnbv.household.round;

/** The yearly review (<i>định kỳ</i>) or one of the months between (<i>thường xuyên</i>), QĐ 24/2021/QĐ-TTg. */
public enum RoundKind {
    PERIODIC,
    REGULAR
}
