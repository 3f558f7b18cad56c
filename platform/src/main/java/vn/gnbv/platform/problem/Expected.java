package vn.gnbv.platform.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What kind of value stands at a place, in words of either language: an argument of a problem's text. */
public record Expected(String vi, String en) {

    private static final Expected WHOLE = new Expected("một số nguyên", "a whole number");
    private static final Expected TRUTH = new Expected("true hoặc false", "true or false");
    private static final Expected OBJECT = new Expected("một đối tượng JSON", "a JSON object");
    private static final Expected LIST = new Expected("một danh sách", "a list");

    private static final Map<Class<?>, Expected> KNOWN = Map.of(
            int.class,
            WHOLE,
            long.class,
            WHOLE,
            Integer.class,
            WHOLE,
            Long.class,
            WHOLE,
            Boolean.class,
            TRUTH,
            BigDecimal.class,
            new Expected("một số thập phân", "a decimal number"),
            String.class,
            new Expected("một chuỗi ký tự", "a text"),
            UUID.class,
            new Expected("một UUID", "a UUID"),
            LocalDate.class,
            new Expected("một ngày dạng 2024-05-09", "a date such as 2024-05-09"),
            OffsetDateTime.class,
            new Expected("một thời điểm theo ISO 8601", "an instant in ISO 8601"));

    /** @param type Java type that the value is read into; null where it is not known */
    public static Expected of(@Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            var constants = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return new Expected("một trong: " + constants, "one of " + constants);
        }
        if (type == null || !Collection.class.isAssignableFrom(type)) {
            return type == null ? OBJECT : KNOWN.getOrDefault(type, OBJECT);
        }
        return LIST;
    }

    String in(Language language) {
        return language == Language.VI ? vi : en;
    }
}
