package vn.gnbv.platform.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The one rule of suppression. A count of less than the threshold is small; nought alone is not. Where parts add up to a
 * total that is shown and one of them is small, every part below the threshold is hidden, nought too, and with them the
 * least of the others and its equals. What lies below a hidden part is hidden.
 *
 * <p>So the total tells the sum of the hidden parts and nothing else of them. Parts of different size could change places
 * without a change of what is shown, which holds even for a reader who knows this rule: the least of the others makes
 * them different, and where there are no others any parts below the threshold with that sum would look the same.
 *
 * @param threshold the least count that may be shown, three at the least: one and one could be nothing else
 */
public record SmallCells(int threshold) {

    public SmallCells {
        if (threshold < 3) {
            throw new IllegalArgumentException("With a threshold below three a small count can be worked out");
        }
    }

    /** Whether a count that stands alone has to be hidden. */
    public boolean small(long count) {
        return count > 0 && count < threshold;
    }

    /**
     * Which parts are hidden.
     *
     * @param parts all that add up to a shown total, which is not small itself; none negative
     */
    public BitSet hidden(long... parts) {
        var hidden = new BitSet(parts.length);
        if (Arrays.stream(parts).noneMatch(this::small)) {
            return hidden;
        }
        var least = Arrays.stream(parts).filter(p -> p >= threshold).min().orElse(threshold);
        for (int i = 0; i < parts.length; i++) {
            hidden.set(i, parts[i] <= least);
        }
        return hidden;
    }

    /**
     * Which parts are hidden of columns that are hidden row by row, because the columns of a row add up to what is shown
     * elsewhere, or because a row's own total is hidden. A column that has nothing in any hidden row is shown: everyone
     * could work it out.
     *
     * @param rows those that have to be hidden in every column, none or two at the least
     * @param columns each as for {@link #hidden(long...)}, of the same length
     * @return one set of rows for each column
     */
    public List<BitSet> hiddenRows(BitSet rows, List<long[]> columns) {
        var all = (BitSet) rows.clone();
        columns.forEach(column -> all.or(hidden(column)));
        return columns.stream()
                .map(column -> all.stream().allMatch(row -> column[row] == 0) ? new BitSet() : all)
                .toList();
    }

    /** Every part: what is below something hidden. */
    public static BitSet everything(int parts) {
        return IntStream.range(0, parts).collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
