package vn.gnbv.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

class EnterFigureTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-01-20");
    private static final FigureSource HEALTH_CENTRE =
            new FigureSource(FigureSource.Kind.EXTERNAL, "Trung tâm Y tế", LocalDate.parse("2025-01-10"), null, null);

    @ParameterizedTest
    @CsvSource({
        "PERCENT, , 1540, 10000, 15.4",
        "PERCENT, 15.4, 1540, 10000, 15.4",
        "PERCENT, 33.3, 1, 3, 33.3",
        "PERCENT, , 1, 3, 33.333333",
        "RATIO, , 30, 120, 0.25",
        "PERCENTAGE_POINT, 5.3, , , 5.3",
        "HOUSEHOLD, 40, , , 40"
    })
    void keepsAValueAsGivenOrDividesItOnce(
            String unit,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            BigDecimal number) {
        var measured = new Measured(unit, value, numerator, denominator);
        assertThat(broken(measured)).isEmpty();
        assertThat(measured.number()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, 16, 1540, 10000, VALUE_CONTRADICTS_RATIO",
        "PERCENT, 15.4, 1540, , RATIO_INCOMPLETE",
        "PERCENT, , , 10000, RATIO_INCOMPLETE FIGURE_VALUE_REQUIRED",
        "PERCENT, 1, 1, 0, DENOMINATOR_NOT_POSITIVE",
        "PERCENT, 0, -1, 10, NUMERATOR_NEGATIVE VALUE_CONTRADICTS_RATIO",
        "PERCENTAGE_POINT, 5, 1, 20, RATIO_OF_SHARES_ONLY RATIO_OF_SHARES_ONLY",
        "HOUSEHOLD, , , , FIGURE_VALUE_REQUIRED",
        "VND, 1.5, , , NOT_A_WHOLE_NUMBER"
    })
    void refusesWhatContradictsItself(
            String unit,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String rules) {
        assertThat(broken(new Measured(unit, value, numerator, denominator))).containsExactly(rules.split(" "));
    }

    @Test
    void isOfficialOnlyOnceItsPeriodIsOver() {
        assertThat(broken(figure("2025-01-20", PublishedStatus.OFFICIAL, HEALTH_CENTRE)))
                .isEmpty();
        assertThat(broken(figure("2025-01-21", PublishedStatus.OFFICIAL, HEALTH_CENTRE)))
                .containsExactly("OFFICIAL_BEFORE_END");
        assertThat(broken(figure("2025-01-21", PublishedStatus.PRELIMINARY, HEALTH_CENTRE)))
                .isEmpty();
        assertThat(broken(figure("2023-12-31", PublishedStatus.OFFICIAL, HEALTH_CENTRE)))
                .containsExactly("PERIOD_REVERSED");
    }

    @Test
    void namesWhoSaysSo() {
        var paper = UUID.randomUUID();
        assertThat(broken(of(new FigureSource(FigureSource.Kind.ENTERED, null, null, paper, null))))
                .isEmpty();
        assertThat(broken(of(new FigureSource(FigureSource.Kind.EXTERNAL, null, null, paper, null))))
                .containsExactly("SOURCE_REQUIRED", "SOURCE_REQUIRED", "SOURCE_NOT_ALLOWED");
        assertThat(broken(of(new FigureSource(FigureSource.Kind.AGGREGATE, null, null, null, paper))))
                .containsExactly("FIGURE_OF_AGGREGATE");
        assertThat(broken(of(
                        new FigureSource(FigureSource.Kind.EXTERNAL, "Trung tâm Y tế", TODAY.plusDays(1), null, null))))
                .containsExactly("DATE_IN_FUTURE");
    }

    private static EnterFigure of(FigureSource source) {
        return figure("2024-12-31", PublishedStatus.PRELIMINARY, source);
    }

    private static EnterFigure figure(String to, PublishedStatus status, FigureSource source) {
        return new EnterFigure(
                "UNDER_FIVE_MALNUTRITION",
                UUID.randomUUID(),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse(to),
                "PERCENT",
                new BigDecimal("15.4"),
                null,
                null,
                status,
                source);
    }

    private static List<String> broken(Measured measured) {
        var refusals = new Refusals();
        measured.check(refusals);
        return codes(refusals);
    }

    private static List<String> broken(EnterFigure figure) {
        return codes(figure.refusals(TODAY));
    }

    private static List<String> codes(Refusals refusals) {
        var problem = catchThrowableOfType(Problem.class, refusals::throwIfAny);
        return problem == null ? List.of() : problem.codes();
    }
}
