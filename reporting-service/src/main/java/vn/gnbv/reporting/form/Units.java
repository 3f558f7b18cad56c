package vn.gnbv.reporting.form;

/** The units of measure with a meaning of their own; every other unit is something that is counted. */
public final class Units {

    public static final String HOUSEHOLD = "HOUSEHOLD";
    public static final String PERSON = "PERSON";

    /** Whole đồng. */
    public static final String VND = "VND";

    /** A share in percent. */
    public static final String PERCENT = "PERCENT";

    /** The same as a quotient. */
    public static final String RATIO = "RATIO";

    /** The difference of two shares in percent. */
    public static final String PERCENTAGE_POINT = "PERCENTAGE_POINT";

    /** A difference as a share of what there was. */
    public static final String PERCENT_CHANGE = "PERCENT_CHANGE";

    private Units() {}

    public static boolean isShare(String unit) {
        return unit.equals(PERCENT) || unit.equals(RATIO);
    }

    /** Whether what two reporters state adds up: what is counted does, shares and changes do not. */
    public static boolean isCounted(String unit) {
        return !isShare(unit) && !unit.equals(PERCENTAGE_POINT) && !unit.equals(PERCENT_CHANGE);
    }

    /** Whether it comes in whole numbers: people, households, đồng. */
    public static boolean isWhole(String unit) {
        return unit.equals(HOUSEHOLD) || unit.equals(PERSON) || unit.equals(VND);
    }
}
