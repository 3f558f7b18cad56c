package vn.gnbv.platform.work;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whose work the caller sees.
 *
 * @param with what is worked out once and not for every row: common table expressions, or nothing; the sources may use them
 * @param condition SQL condition on the alias {@code w} of the rows
 * @param arguments what {@code with} asks for, then what {@code condition} asks for
 */
public record WorkSight(
        String with, String condition, @Nullable Object... arguments) {

    @Nullable
    Object[] first() {
        return Arrays.copyOf(arguments, WorkSource.asks(with));
    }

    @Nullable
    Object[] rest() {
        return Arrays.copyOfRange(arguments, WorkSource.asks(with), arguments.length);
    }
}
