package vn.gnbv.budget.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.counterpart.CounterpartCheck.OfSource;
import vn.gnbv.budget.counterpart.CounterpartCheck.Verdict;
import vn.gnbv.budget.line.Source;

class CounterpartCheckTest {

    @Test
    void isMetToTheDongAndShortByTheDong() {
        assertThat(check("3", 15_089_000_000L, 452_670_000L).verdict()).isEqualTo(Verdict.MET);
        var shortByOne = check("3", 15_089_000_000L, 452_669_999L);
        assertThat(shortByOne.verdict()).isEqualTo(Verdict.SHORT);
        assertThat(shortByOne.missingVnd()).isEqualTo(1);
        assertThat(shortByOne.percent()).isEqualTo("3.00");
    }

    @Test
    void roundsWhatIsMissingUpToAWholeDong() {
        assertThat(check("3", 101, 3L).missingVnd()).isEqualTo(1);
    }

    @Test
    void takesWhatNobodyStatesForUnknownAndWhatIsStatedAsZeroForZero() {
        assertThat(check("3", 100, null).verdict()).isEqualTo(Verdict.NOT_STATED);
        assertThat(check("3", 100, null).percent()).isNull();
        assertThat(check("3", 100, 0L).verdict()).isEqualTo(Verdict.SHORT);
        assertThat(check("3", 100, 0L).missingVnd()).isEqualTo(3);
        assertThat(check("3", 100, 0L).unknownSources()).isEqualTo(3);
    }

    @Test
    void asksForNothingWhereNoRatioIsOnRecord() {
        assertThat(check(null, 100, 5L).verdict()).isEqualTo(Verdict.NO_RATIO);
        assertThat(check(null, 100, 5L).missingVnd()).isNull();
    }

    private static CounterpartCheck check(@Nullable String percent, long central, @Nullable Long counterpart) {
        var id = UUID.randomUUID();
        var ratio = percent == null
                ? null
                : new CounterpartRatioView(
                        id, id, id, 2022, null, new BigDecimal(percent), "SAMPLE", Instant.EPOCH, "x");
        return CounterpartCheck.of(id, 2024, id, ratio, sources(central, counterpart));
    }

    private static List<OfSource> sources(long central, @Nullable Long counterpart) {
        return Arrays.stream(Source.values())
                .map(source -> new OfSource(
                        source,
                        1,
                        switch (source) {
                            case CENTRAL -> Long.valueOf(central);
                            case COUNTERPART -> counterpart;
                            default -> null;
                        }))
                .toList();
    }
}
