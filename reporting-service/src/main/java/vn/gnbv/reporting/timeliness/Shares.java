package vn.gnbv.reporting.timeliness;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Percent of what was due, in tenths, that add up to exactly 100.0: what rounding leaves goes to the largest remainders. */
@Schema(name = "TimelinessShares")
public record Shares(BigDecimal onTime, BigDecimal late, BigDecimal missing) {

    /** Null where nothing was due. */
    static @Nullable Shares of(long onTime, long late, long missing) {
        long[] counts = {onTime, late, missing};
        long due = onTime + late + missing;
        if (due == 0) {
            return null;
        }
        var tenths = new long[3];
        long left = 1_000;
        for (int i = 0; i < 3; i++) {
            tenths[i] = counts[i] * 1_000 / due;
            left -= tenths[i];
        }
        var given = new boolean[3];
        for (; left > 0; left--) {
            int largest = -1;
            for (int i = 0; i < 3; i++) {
                if (!given[i] && (largest < 0 || counts[i] * 1_000 % due > counts[largest] * 1_000 % due)) {
                    largest = i;
                }
            }
            given[largest] = true;
            tenths[largest]++;
        }
        return new Shares(percent(tenths[0]), percent(tenths[1]), percent(tenths[2]));
    }

    private static BigDecimal percent(long tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }
}
