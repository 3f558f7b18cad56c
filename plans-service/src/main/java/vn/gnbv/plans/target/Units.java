package vn.gnbv.plans.target;

/** The units with a meaning of their own; every other unit is something that is counted. */
final class Units {

    /** A share. */
    static final String PERCENT = "PERCENT";

    /** A share as a quotient. */
    static final String RATIO = "RATIO";

    /** The difference of two shares. */
    static final String PERCENTAGE_POINT = "PERCENTAGE_POINT";

    /** A difference as a share of what there was. */
    static final String PERCENT_CHANGE = "PERCENT_CHANGE";

    private Units() {}

    /** Whether it is counted, so that activities can add up to it. */
    static boolean isCounted(String unit) {
        return !unit.equals(PERCENT) && !unit.equals(RATIO) && !isChange(unit);
    }

    /** Whether it says by how much something changes, and so needs what it starts from. */
    static boolean isChange(String unit) {
        return unit.equals(PERCENTAGE_POINT) || unit.equals(PERCENT_CHANGE);
    }
}
