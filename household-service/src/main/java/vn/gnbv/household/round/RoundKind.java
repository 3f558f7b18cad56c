package vn.gnbv.household.round;

import vn.gnbv.household.procedure.ProcedureUse;

/** The yearly review (<i>định kỳ</i>) or one of the months between (<i>thường xuyên</i>), QĐ 24/2021/QĐ-TTg. */
public enum RoundKind {
    PERIODIC(ProcedureUse.PERIODIC_REVIEW),
    REGULAR(ProcedureUse.REGULAR_REVIEW);

    private final ProcedureUse use;

    RoundKind(ProcedureUse use) {
        this.use = use;
    }

    ProcedureUse use() {
        return use;
    }
}
