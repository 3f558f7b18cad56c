package vn.gnbv.reporting.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A number without any rounding: a quotient that has not been divided yet. */
public record Exact(BigDecimal numerator, BigDecimal denominator) implements Comparable<Exact> {

    private static final int PLACES = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException unless the denominator is more than 0 */
    public Exact {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("A denominator is more than 0");
        }
    }

    public static Exact of(BigDecimal number) {
        return new Exact(number, BigDecimal.ONE);
    }

    Exact plus(Exact other) {
        return denominator.compareTo(other.denominator) == 0
                ? new Exact(numerator.add(other.numerator), denominator)
                : new Exact(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    Exact minus(Exact other) {
        return plus(new Exact(other.numerator.negate(), other.denominator));
    }

    Exact hundredfold() {
        return new Exact(numerator.multiply(HUNDRED), denominator);
    }

    /** Null by nothing, and by less than nothing. */
    @Nullable
    Exact dividedBy(Exact other) {
        return other.numerator.signum() <= 0
                ? null
                : new Exact(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Divided once, to six places. */
    public BigDecimal decimal() {
        return plain(numerator.divide(denominator, PLACES, RoundingMode.HALF_UP));
    }

    /** Without the zeros behind the point that a division or a column of the database adds. */
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public int compareTo(Exact other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
