package vn.gnbv.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.reporting.figure.Figure.Source;
import vn.gnbv.reporting.figure.Figure.Status;

class SixFiguresTest {

    @Test
    void whatNobodyStatesIsNullAndNotZero() {
        var figures = new SixFigures(List.of(), false, List.of()).byIndicator();
        assertThat(figures).hasSize(6);
        assertThat(figures.values()).allSatisfy(figure -> {
            assertThat(figure.value()).isNull();
            assertThat(figure.status()).isEqualTo(Status.NOT_STATED);
            assertThat(figure.sources()).isEmpty();
        });
    }

    @Test
    void aLineOfZeroIsZero() {
        var figures = new SixFigures(List.of(), false, List.of(line(0, 0))).byIndicator();
        assertThat(figures.get("ASSIGNED_VND").value()).isEqualByComparingTo("0");
        assertThat(figures.get("DISBURSEMENT_RATE").value())
                .as("nothing is divided by zero")
                .isNull();
        assertThat(figures.get("DISBURSEMENT_RATE").denominator()).isZero();
    }

    @Test
    void aRateIsDividedFromTheSumsAndKeepsBoth() {
        var rate = new SixFigures(List.of(), false, List.of(line(6_667_000_000L, 100_000_000), line(466_250_000, 0)))
                .byIndicator()
                .get("DISBURSEMENT_RATE");
        assertThat(rate.numerator()).isEqualByComparingTo("100000000");
        assertThat(rate.denominator()).isEqualByComparingTo("7133250000");
        assertThat(rate.value()).isEqualByComparingTo("0.014019");
        assertThat(rate.sources()).hasSize(2);
    }

    @Test
    void aRateOfOneIsWrittenAsOne() {
        assertThat(Figure.rate(500L, 500L)).hasToString("1");
        assertThat(Figure.rate(5000L, 500L)).hasToString("10");
        assertThat(Figure.rate(0L, 500L)).hasToString("0");
        assertThat(Figure.rate(null, 500L)).isNull();
    }

    @Test
    void personsArePoorAndNearPoorTogether() {
        var figures = new SixFigures(List.of(result(true), result(true)), true, List.of()).byIndicator();
        assertThat(figures.get("POOR_HOUSEHOLDS").value()).isEqualByComparingTo("18");
        assertThat(figures.get("NEAR_POOR_HOUSEHOLDS").value()).isEqualByComparingTo("10");
        assertThat(figures.get("POOR_AND_NEAR_POOR_PERSONS").value()).isEqualByComparingTo("122");
        assertThat(figures.get("POOR_HOUSEHOLDS").status()).isEqualTo(Status.OFFICIAL);
    }

    @Test
    void aSumIsOfficialOnlyWhenEveryPartIsThereAndOfficial() {
        assertThat(new SixFigures(List.of(result(true), result(false)), true, List.of())
                        .byIndicator()
                        .get("POOR_HOUSEHOLDS")
                        .status())
                .isEqualTo(Status.PRELIMINARY);
        assertThat(new SixFigures(List.of(result(true)), false, List.of())
                        .byIndicator()
                        .get("POOR_HOUSEHOLDS")
                        .status())
                .isEqualTo(Status.PRELIMINARY);
    }

    private static SixFigures.Line line(long assigned, long disbursed) {
        return SixFigures.Line.of(UUID.randomUUID(), 1, UUID.randomUUID(), assigned, disbursed);
    }

    private static SixFigures.Result result(boolean official) {
        var source = new Source("vn.gnbv.review-result.v1", UUID.randomUUID(), 1, UUID.randomUUID());
        return new SixFigures.Result(source, official, 9, 5, 40, 21);
    }
}
