package vn.gnbv.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import vn.gnbv.platform.problem.Problem;

class FormulaPropertyTest {

    /** Up to the whole programme's money in đồng. */
    private static final long MOST = 1_000_000_000_000_000L;

    @Property
    void theDifferenceOfTwoSharesIsRoundedOnce(
            @ForAll @LongRange(max = MOST) long a,
            @ForAll @LongRange(min = 1, max = MOST) long b,
            @ForAll @LongRange(max = MOST) long c,
            @ForAll @LongRange(min = 1, max = MOST) long d) {
        var cells = Map.of(
                Cell.of("AA"), number(a), Cell.of("BB"), number(b), Cell.of("CC"), number(c), Cell.of("DD"), number(d));
        var points = Formula.parse("points(percent(AA, BB), percent(CC, DD))").value(Column.DONE, cells::get);
        var over = BigDecimal.valueOf(a)
                .multiply(BigDecimal.valueOf(d))
                .subtract(BigDecimal.valueOf(c).multiply(BigDecimal.valueOf(b)))
                .movePointRight(2);
        var under = BigDecimal.valueOf(b).multiply(BigDecimal.valueOf(d));
        assertThat(points.decimal()).isEqualByComparingTo(over.divide(under, 6, RoundingMode.HALF_UP));
    }

    @Property
    void anyTextIsReadOrRefusedWithItsPlace(@ForAll("texts") String text) {
        try {
            assertThat(Formula.parse(text).references()).isNotNull();
        } catch (Problem refused) {
            assertThat(refused.type().name()).isEqualTo("FORMULA_MALFORMED");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "AA",
                        "BB.PLAN",
                        "ratio(",
                        "percent(",
                        "points(",
                        "(",
                        ")",
                        ",",
                        " ",
                        "+",
                        "-",
                        "=",
                        "1",
                        "1e9",
                        ".",
                        "đ",
                        "x")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static Exact number(long value) {
        return Exact.of(BigDecimal.valueOf(value));
    }
}
