package vn.gnbv.household.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many households were left without, village by village. */
@Schema(name = "SupportGapCounts")
record GapCounts(GapKind kind, @Nullable UUID componentId, LocalDate asOf, Count total, List<OfUnit> units) {

    /**
     * @param concerned who is asked for: reached and left without
     * @param unknown of whom a fact is missing: not among the concerned
     */
    @Schema(name = "SupportGapCount")
    record Count(int concerned, int reached, int leftWithout, int unknown) {

        static final Count NONE = new Count(0, 0, 0, 0);

        Count plus(Count other) {
            return new Count(
                    concerned + other.concerned,
                    reached + other.reached,
                    leftWithout + other.leftWithout,
                    unknown + other.unknown);
        }
    }

    /** The count of the households that live in one village, or in a commune without village. */
    @Schema(name = "SupportGapCountOfUnit")
    record OfUnit(UUID unitId, Count count) {}
}
