package vn.gnbv.plans;

import vn.gnbv.platform.caller.AreaTree;

/** Who sees what: a plan that is issued and a project that is approved everybody, before only those of its area. */
public final class Visible {

    /** Condition on the alias {@code p} of plans; its one parameter is the caller's area. */
    public static final String PLAN = "(p.edition > 0 or " + AreaTree.within("p.unit_id", "p.area_date") + ")";

    /** Condition on the alias {@code p} of projects; its one parameter is the caller's area. */
    public static final String PROJECT =
            "(p.approval is not null or " + AreaTree.within("p.unit_id", "p.area_date") + ")";

    private Visible() {}
}
