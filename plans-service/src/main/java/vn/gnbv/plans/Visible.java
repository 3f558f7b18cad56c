package vn.gnbv.plans;

import vn.gnbv.platform.caller.AreaTree;

/** Who sees what of a plan: what is issued everybody, a draft only those whose area it lies in. */
public final class Visible {

    /** Condition on the alias {@code p} of plans; its one parameter is the caller's area. */
    public static final String PLAN = "(p.edition > 0 or " + AreaTree.within("p.unit_id", "p.area_date") + ")";

    private Visible() {}
}
