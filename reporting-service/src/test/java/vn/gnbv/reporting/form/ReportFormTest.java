package vn.gnbv.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gnbv.reporting.SampleForm.computed;
import static vn.gnbv.reporting.SampleForm.entered;
import static vn.gnbv.reporting.SampleForm.refusing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.SampleForm;
import vn.gnbv.reporting.form.ReportForm.Indicator;

class ReportFormTest {

    private static final Indicator A = entered("AA", Units.HOUSEHOLD);
    private static final Indicator B = entered("BB", Units.HOUSEHOLD);

    @Test
    void aFormulaThatLeadsBackToItselfIsRefused() {
        assertThat(codes(SampleForm.of(
                        A, computed("XX", Units.HOUSEHOLD, "YY + AA"), computed("YY", Units.HOUSEHOLD, "XX - AA"))))
                .containsExactly("FORMULA_CYCLE", "FORMULA_CYCLE");
        assertThat(codes(SampleForm.of(computed("XX", Units.HOUSEHOLD, "XX.PREVIOUS + 1"))))
                .containsExactly("FORMULA_CYCLE");
    }

    @Test
    void aLongWayThatEndsIsNoCycle() {
        var chain = IntStream.range(0, 100)
                .mapToObj(i -> i == 0
                        ? entered("C0", Units.VND)
                        : computed("C" + i, Units.VND, "C%1$d + C%1$d".formatted(i - 1)))
                .toArray(Indicator[]::new);
        assertThat(codes(SampleForm.of(chain))).isEmpty();
        var sheet = new Worksheet(SampleForm.of(chain), Map.of(Cell.of("C0"), BigDecimal.ONE));
        assertThat(sheet.value(Cell.of("C60"))).isEqualByComparingTo(BigDecimal.TWO.pow(60));
    }

    @Test
    void everyFormulaThatDoesNotFitIsNamed() {
        assertThat(codes(SampleForm.of(
                        A,
                        entered("PERSONS", Units.PERSON),
                        computed("MIXED", Units.HOUSEHOLD, "AA + PERSONS"),
                        computed("WRONG_UNIT", Units.PERSON, "AA + AA"),
                        computed("UNKNOWN", Units.HOUSEHOLD, "AA + ZZ"),
                        computed("BROKEN", Units.HOUSEHOLD, "AA +"),
                        computed("NO_COLUMN", Units.HOUSEHOLD, "AA.ESTIMATE"),
                        computed("NONE", Units.HOUSEHOLD, null),
                        new Indicator(
                                "TOO_MUCH",
                                "x",
                                "x",
                                Units.VND,
                                ReportForm.Source.ENTERED,
                                ReportForm.AppliesTo.ALL,
                                "AA",
                                null,
                                null,
                                false,
                                null))))
                .containsExactlyInAnyOrder(
                        "FORMULA_UNITS",
                        "FORMULA_UNITS",
                        "UNKNOWN_INDICATOR",
                        "FORMULA_MALFORMED",
                        "UNKNOWN_COLUMN",
                        "FORMULA_REQUIRED",
                        "FORMULA_NOT_ALLOWED");
    }

    @Test
    void whatHasOneNameIsThereOnceAndChecksCompareTheSameUnit() {
        assertThat(codes(SampleForm.of(List.of(refusing("AA = PERSONS")), A, A, entered("PERSONS", Units.PERSON))))
                .containsExactly("INDICATOR_TWICE", "FORMULA_UNITS");
        assertThat(codes(SampleForm.of(List.of(refusing("AA <= BB"), refusing("AA >= 0")), A, B)))
                .containsExactly("CODE_TWICE");
    }

    @Test
    void aShareKeepsWhatItIsOfWhatInEveryColumn() {
        var form = SampleForm.of(A, B, computed("RATE", Units.PERCENT, "percent(AA, BB)"));
        var sheet = new Worksheet(
                form,
                Map.of(
                        Cell.of("AA"),
                        new BigDecimal(30),
                        Cell.of("BB"),
                        new BigDecimal(120),
                        new Cell("AA", Column.PLAN),
                        new BigDecimal(20),
                        new Cell("BB", Column.PLAN),
                        new BigDecimal(200)));
        assertThat(sheet.value(Cell.of("RATE"))).isEqualByComparingTo("25");
        assertThat(sheet.parts(Cell.of("RATE")))
                .isEqualTo(new Worksheet.Parts(new BigDecimal(30), new BigDecimal(120)));
        assertThat(sheet.value(new Cell("RATE", Column.PLAN))).isEqualByComparingTo("10");
        assertThat(sheet.value(new Cell("AA", Column.PLAN_PERCENT))).isEqualByComparingTo("150");
        assertThat(sheet.value(new Cell("RATE", Column.PLAN_PERCENT)))
                .as("a share is not compared in percent of percent")
                .isNull();
        assertThat(sheet.value(new Cell("RATE", Column.LAST_YEAR))).isNull();
    }

    @Test
    void aMovementThatDoesNotAddUpIsFoundWithItsTwoSides() {
        var form = SampleForm.of(
                List.of(refusing("CLOSING = AA - BB + NEWLY")),
                A,
                B,
                entered("NEWLY", Units.HOUSEHOLD),
                entered("CLOSING", Units.HOUSEHOLD));
        assertThat(findings(form, 100, 12, 5, 93)).isEmpty();
        assertThat(findings(form, 100, 12, 5, 94)).singleElement().satisfies(f -> {
            assertThat(f.left()).isEqualTo("94");
            assertThat(f.right()).isEqualTo("93");
        });
    }

    @Test
    void aJumpIsMoreThanItsLimitInEitherDirection() {
        var poor = new Indicator(
                "POOR",
                "x",
                "x",
                Units.HOUSEHOLD,
                ReportForm.Source.ENTERED,
                ReportForm.AppliesTo.ALL,
                null,
                null,
                null,
                false,
                new BigDecimal(20));
        var form = SampleForm.of(poor);
        assertThat(jumps(form, poor, 100, 120)).isFalse();
        assertThat(jumps(form, poor, 100, 121)).isTrue();
        assertThat(jumps(form, poor, 100, 79)).isTrue();
        assertThat(jumps(form, poor, 0, 0)).isFalse();
        assertThat(jumps(form, poor, 0, 1)).isTrue();
        assertThat(new Worksheet(form, Map.of(Cell.of("POOR"), BigDecimal.TEN)).jumps(poor))
                .as("nothing before")
                .isFalse();
    }

    private static boolean jumps(ReportForm form, Indicator poor, int before, int now) {
        return new Worksheet(
                        form,
                        Map.of(
                                new Cell("POOR", Column.PREVIOUS),
                                new BigDecimal(before),
                                Cell.of("POOR"),
                                new BigDecimal(now)))
                .jumps(poor);
    }

    private static List<Worksheet.Finding> findings(ReportForm form, int begin, int gone, int came, int end) {
        return new Worksheet(
                        form,
                        Map.of(
                                Cell.of("AA"), new BigDecimal(begin),
                                Cell.of("BB"), new BigDecimal(gone),
                                Cell.of("NEWLY"), new BigDecimal(came),
                                Cell.of("CLOSING"), new BigDecimal(end)))
                .findings();
    }

    private static List<String> codes(ReportForm form) {
        try {
            form.refusals().throwIfAny();
            return List.of();
        } catch (Problem refused) {
            return refused.codes();
        }
    }
}
