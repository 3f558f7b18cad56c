package vn.gnbv.budget.counterpart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.Source;

/**
 * Whether the counterpart of a programme year reaches its ratio. It is judged over all lines of the unit together, since
 * the whole of it may stand on one component; it warns and refuses nothing.
 */
@Schema(name = "CounterpartCheck")
record CounterpartCheck(
        UUID programmeId,
        int year,
        UUID unitId,

        @Schema(description = "What is asked; null where no paper is known.") @Nullable
        CounterpartRatioView required,

        @Schema(description = "What each source has assigned, each đồng at its lowest line once.")
        List<OfSource> sources,

        @Schema(description = "Sources of which no paper states an amount.")
        int unknownSources,

        @Schema(description = "Counterpart of central, rounded to two decimals; null where either is not stated.")
        @Nullable
        BigDecimal percent,

        @Schema(description = "What is missing to the ratio, in whole VND; null where it cannot be said.") @Nullable
        Long missingVnd,

        Verdict verdict) {

    /** What one source has assigned. */
    @Schema(name = "AssignedBySource")
    record OfSource(
            Source source,
            int lines,

            @Schema(description = "null: no paper states any, which is not zero.") @Nullable
            Long assignedVnd) {}

    /** What is said of it. */
    enum Verdict {
        MET,
        SHORT,
        /** No paper states central money, or a counterpart. */
        NOT_STATED,
        /** No ratio is on record. */
        NO_RATIO
    }

    static CounterpartCheck of(
            UUID programmeId, int year, UUID unitId, @Nullable CounterpartRatioView required, List<OfSource> sources) {
        var central = assigned(sources, Source.CENTRAL);
        var counterpart = assigned(sources, Source.COUNTERPART);
        var unknown =
                (int) sources.stream().filter(s -> s.assignedVnd() == null).count();
        if (central == null || central == 0 || counterpart == null) {
            var verdict = required == null ? Verdict.NO_RATIO : Verdict.NOT_STATED;
            return new CounterpartCheck(programmeId, year, unitId, required, sources, unknown, null, null, verdict);
        }
        var percent = BigDecimal.valueOf(counterpart)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(central), 2, RoundingMode.HALF_UP);
        if (required == null) {
            return new CounterpartCheck(
                    programmeId, year, unitId, null, sources, unknown, percent, null, Verdict.NO_RATIO);
        }
        // The rounded percentage is for reading; what decides is exact.
        var needed = BigDecimal.valueOf(central)
                .multiply(required.percent())
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                .longValueExact();
        var missing = Math.max(0, needed - counterpart);
        return new CounterpartCheck(
                programmeId,
                year,
                unitId,
                required,
                sources,
                unknown,
                percent,
                missing,
                missing == 0 ? Verdict.MET : Verdict.SHORT);
    }

    private static @Nullable Long assigned(List<OfSource> sources, Source source) {
        return sources.stream()
                .filter(s -> s.source() == source)
                .findFirst()
                .map(OfSource::assignedVnd)
                .orElse(null);
    }
}
