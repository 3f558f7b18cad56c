package vn.gnbv.household.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.problem.Problem;

/**
 * Households of a table whose rows do not stand together, found before any of them is entered: none could be entered whole.
 * While it is sought each household costs eight bytes.
 *
 * @param hashes of those that begin more than once, ascending
 * @param loose whether there are members of whom nothing tells whose household they belong to
 */
record TornHouseholds(long[] hashes, boolean loose) {

    static final TornHouseholds NONE = new TornHouseholds(new long[0], false);

    private static final int MOST_HOUSEHOLDS = 2_000_000;

    boolean holds(String key) {
        return Arrays.binarySearch(hashes, hash(key)) >= 0;
    }

    /** @throws Problem HOUSEHOLDS_TOO_MANY, and what the table's rows throw */
    static TornHouseholds in(TableHouseholds table) {
        var begun = new long[1 << 10];
        int count = 0;
        boolean loose = false;
        for (List<Row> rows = table.nextRows(); !rows.isEmpty(); rows = table.nextRows()) {
            var first = rows.getFirst();
            if (table.isNumbered(first)) {
                if (count == MOST_HOUSEHOLDS) {
                    throw Problem.of(HouseholdProblems.HOUSEHOLDS_TOO_MANY, MOST_HOUSEHOLDS);
                }
                begun = count == begun.length ? Arrays.copyOf(begun, count * 2) : begun;
                begun[count++] = hash(table.key(first));
            } else {
                loose |= !table.isHead(first);
            }
        }
        Arrays.sort(begun, 0, count);
        int torn = 0;
        for (int i = 1; i < count; i++) {
            if (begun[i] == begun[i - 1]) {
                begun[torn++] = begun[i];
            }
        }
        return new TornHouseholds(Arrays.copyOf(begun, torn), loose);
    }

    private static long hash(String key) {
        return ByteBuffer.wrap(JsonLines.sha256().digest(key.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
