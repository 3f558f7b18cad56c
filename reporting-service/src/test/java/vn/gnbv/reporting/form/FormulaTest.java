package vn.gnbv.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Problem;

class FormulaTest {

    private static final Map<String, String> UNITS = Map.of(
            "POOR", Units.HOUSEHOLD,
            "ALL_HOUSEHOLDS", Units.HOUSEHOLD,
            "PERSONS", Units.PERSON,
            "RATE", Units.PERCENT,
            "RATE_BEFORE", Units.PERCENT);

    @Test
    void addsAndSubtractsFromTheLeft() {
        assertThat(value("AA - BB - CC + 2", Map.of("AA", "10", "BB", "3", "CC", "4")))
                .isEqualTo("5");
        assertThat(value("AA - (BB - CC)", Map.of("AA", "10", "BB", "3", "CC", "4")))
                .isEqualTo("11");
    }

    @Test
    void aShareIsDividedOnceAndExactly() {
        assertThat(value("ratio(AA, BB)", Map.of("AA", "1", "BB", "3"))).isEqualTo("0.333333");
        assertThat(value("percent(AA, BB)", Map.of("AA", "2", "BB", "3"))).isEqualTo("66.666667");
        assertThat(value("percent(AA + BB, CC)", Map.of("AA", "1", "BB", "2", "CC", "4")))
                .isEqualTo("75");
    }

    @Test
    void theDifferenceOfTwoSharesIsNotTheDifferenceOfTheirRoundings() {
        // Rounded to six places first, 33.333333 - 33.333333 would be nothing.
        assertThat(value(
                        "points(percent(AA, BB), percent(CC, DD))",
                        Map.of("AA", "1", "BB", "3", "CC", "333333", "DD", "1000000")))
                .isEqualTo("0.000033");
    }

    @Test
    void notStatedIsNotZero() {
        assertThat(value("AA + BB", Map.of("AA", "1"))).isNull();
        assertThat(value("percent(AA, BB)", Map.of("AA", "1"))).isNull();
        assertThat(value("percent(AA, BB)", Map.of("AA", "0", "BB", "0")))
                .as("of nothing")
                .isNull();
        assertThat(value("percent(AA, BB)", Map.of("AA", "0", "BB", "5"))).isEqualTo("0");
    }

    @Test
    void aColumnCanBeNamed() {
        assertThat(Formula.parse("AA.PLAN - BB").references())
                .containsExactly(new Formula.Reference("AA", Column.PLAN), new Formula.Reference("BB", null));
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() {
        for (var text : List.of(
                "AA +", "AA BB", "percent(AA)", "", "AA + + BB", "a", "AA.NOWHERE", "1.2.3", "(AA", "A; drop", "Đ")) {
            assertThatThrownBy(() -> Formula.parse(text))
                    .as(text)
                    .isInstanceOf(Problem.class)
                    .hasMessage("FORMULA_MALFORMED");
        }
        assertThatThrownBy(() -> Formula.parse("(".repeat(2_000) + "AA" + ")".repeat(2_000)))
                .hasMessage("FORMULA_MALFORMED");
    }

    @Test
    void onlyWhatIsCountedInTheSameUnitComesTogether() {
        assertThat(unit("POOR + ALL_HOUSEHOLDS")).isEqualTo(Units.HOUSEHOLD);
        assertThat(unit("percent(POOR, ALL_HOUSEHOLDS)")).isEqualTo(Units.PERCENT);
        assertThat(unit("ratio(POOR, ALL_HOUSEHOLDS)")).isEqualTo(Units.RATIO);
        assertThat(unit("points(RATE, RATE_BEFORE)")).isEqualTo(Units.PERCENTAGE_POINT);
        for (var mixed : List.of("POOR + PERSONS", "percent(POOR, PERSONS)", "points(RATE, POOR)")) {
            assertThatThrownBy(() -> unit(mixed)).as(mixed).hasMessage("FORMULA_UNITS");
        }
        for (var shares : List.of("RATE + RATE_BEFORE", "RATE - RATE_BEFORE", "percent(RATE, RATE_BEFORE)")) {
            assertThatThrownBy(() -> unit(shares)).as(shares).hasMessage("FORMULA_ADDS_SHARES");
        }
    }

    @Test
    void aComparisonHoldsOrShowsItsTwoSides() {
        var cells = cells(Map.of("AA", "5", "BB", "3", "CC", "2"));
        assertThat(Comparison.parse("AA = BB + CC").broken(cells::get)).isNull();
        assertThat(Comparison.parse("AA <= BB").broken(cells::get)).isEqualTo(new Comparison.Broken("5", "3"));
        assertThat(Comparison.parse("AA >= BB").broken(cells::get)).isNull();
        assertThat(Comparison.parse("AA < AA").broken(cells::get)).isNotNull();
        assertThat(Comparison.parse("AA > CC").broken(cells::get)).isNull();
        assertThat(Comparison.parse("AA = DD").broken(cells::get))
                .as("not stated breaks nothing")
                .isNull();
        assertThatThrownBy(() -> Comparison.parse("AA + BB")).hasMessage("FORMULA_MALFORMED");
    }

    private static String unit(String formula) {
        return Formula.parse(formula).unit(UNITS::get);
    }

    private static String value(String formula, Map<String, String> values) {
        var value = Formula.parse(formula).value(Column.DONE, cells(values)::get);
        return value == null ? null : value.decimal().toPlainString();
    }

    private static Map<Cell, Exact> cells(Map<String, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(e -> Cell.of(e.getKey()), e -> Exact.of(new BigDecimal(e.getValue()))));
    }
}
