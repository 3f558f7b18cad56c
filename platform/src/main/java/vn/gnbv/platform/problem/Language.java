package vn.gnbv.platform.problem;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the suite; Vietnamese where the caller states no wish. */
public enum Language {
    VI,
    EN;

    /** @param header value of {@code Accept-Language}, may be null or nonsense */
    public static Language of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return VI;
        }
        try {
            var wished = Locale.lookupTag(Locale.LanguageRange.parse(header), List.of("vi", "en"));
            return "en".equals(wished) ? EN : VI;
        } catch (IllegalArgumentException nonsense) {
            return VI;
        }
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(tag());
    }

    String say(ProblemType type, Object... arguments) {
        var words = Arrays.stream(arguments)
                .map(argument -> argument instanceof Expected expected ? expected.in(this) : argument)
                .toArray();
        return new MessageFormat(this == VI ? type.text().vi() : type.text().en(), locale()).format(words);
    }
}
