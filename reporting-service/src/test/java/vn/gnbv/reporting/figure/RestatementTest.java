package vn.gnbv.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.form.Units;

class RestatementTest {

    @Test
    void countsGoByWeight() {
        var restated = new Restatement(
                Units.HOUSEHOLD,
                List.of(
                        part("1", figure(Units.HOUSEHOLD, "100", null, null)),
                        part("0.25", figure(Units.HOUSEHOLD, "31", null, null))));
        assertThat(restated.refusals().isEmpty()).isTrue();
        assertThat(restated.measured().value()).as("107.75 households, rounded").isEqualByComparingTo("108");
        assertThat(restated.status()).as("a unit was divided").isEqualTo(PublishedStatus.ESTIMATE);
    }

    @Test
    void sharesGoByTheirNumeratorsAndDenominatorsNeverByThemselves() {
        var restated = new Restatement(
                Units.PERCENT,
                List.of(
                        part("1", figure(Units.PERCENT, "50", "50", "100")),
                        part("1", figure(Units.PERCENT, "10", "90", "900"))));
        assertThat(restated.measured().number()).as("140 of 1000, not 30").isEqualByComparingTo("14");
        assertThat(restated.status()).isEqualTo(PublishedStatus.PRELIMINARY);
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        var bare = figure(Units.PERCENT, "50", null, null);
        assertThat(codes(new Restatement(Units.PERCENT, List.of()))).containsExactly("RESTATED_FROM_NOTHING");
        assertThat(codes(new Restatement(Units.PERCENT, List.of(part(null, bare), part("1", null)))))
                .containsExactly("RESTATED_WITHOUT_WEIGHT", "RESTATED_BARE_SHARE", "RESTATED_WITHOUT_FIGURE");
    }

    private static List<String> codes(Restatement restatement) {
        try {
            restatement.refusals().throwIfAny();
            return List.of();
        } catch (Problem refused) {
            return refused.codes();
        }
    }

    private static Restatement.Part part(String weight, PublishedFigure figure) {
        return new Restatement.Part(UUID.randomUUID(), "Xã", weight == null ? null : new BigDecimal(weight), figure);
    }

    static PublishedFigure figure(String unit, String value, String numerator, String denominator) {
        return new PublishedFigure(
                UUID.randomUUID(),
                0,
                "POOR",
                UUID.randomUUID(),
                0,
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-12-31"),
                unit,
                new BigDecimal(value),
                numerator == null ? null : new BigDecimal(numerator),
                denominator == null ? null : new BigDecimal(denominator),
                PublishedStatus.PRELIMINARY,
                new FigureSource(FigureSource.Kind.EXTERNAL, "SAMPLE", LocalDate.parse("2025-01-10"), null, null),
                null,
                "sample",
                Instant.parse("2025-01-10T00:00:00Z"));
    }
}
