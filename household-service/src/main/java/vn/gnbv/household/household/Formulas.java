package vn.gnbv.household.household;

/** What a spreadsheet would compute (<i>công thức</i>) instead of showing it. */
public final class Formulas {

    private static final String SIGNS = "=+-@\t\r";

    private Formulas() {}

    public static boolean isOne(String text) {
        return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    /** The same as a text that is shown. */
    public static String shown(String text) {
        return isOne(text) ? "'" + text : text;
    }
}
