package vn.gnbv.household.imports;

import java.util.List;

/**
 * A household as it was read, and what could not be read of it.
 *
 * @param line where it begins
 * @param locator tells where in the file a field of it stands
 */
record Stated(long line, StatedHousehold household, List<ImportError> errors, Locator locator) {

    /** Leads from a JSON Pointer into the household back to the file. */
    interface Locator {
        long line(String pointer);

        String place(String pointer);
    }

    /** A household of one line. */
    static Locator inLine(long line) {
        return new Locator() {
            @Override
            public long line(String pointer) {
                return line;
            }

            @Override
            public String place(String pointer) {
                return pointer;
            }
        };
    }

    /** What is wrong with all of it, by column. */
    static Locator ofFile() {
        return new Locator() {
            @Override
            public long line(String pointer) {
                return pointer.isEmpty() ? 0 : 1;
            }

            @Override
            public String place(String pointer) {
                return pointer.replaceFirst("/", "");
            }
        };
    }
}
