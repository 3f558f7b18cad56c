package vn.gnbv.budget.appendix;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.Source;
import vn.gnbv.budget.spreadsheet.Words;

/**
 * Which money a table is about, as it stands above it: {@code Nguồn vốn: Ngân sách trung ương; tính chất vốn: Vốn sự
 * nghiệp; năm gốc: 2023}.
 */
record FundHeading(
        @Nullable Source source,
        @Nullable CapitalType capitalType,
        @Nullable Integer originYear) {

    private static final Map<Source, String> SOURCES = Map.of(
            Source.CENTRAL, "Ngân sách trung ương",
            Source.COUNTERPART, "Ngân sách địa phương đối ứng",
            Source.INTEGRATED, "Vốn lồng ghép",
            Source.ENTRUSTED, "Vốn ủy thác qua Ngân hàng Chính sách xã hội",
            Source.MOBILISED, "Vốn huy động");

    private static final Map<CapitalType, String> CAPITAL_TYPES = Map.of(
            CapitalType.RECURRENT, "Vốn sự nghiệp",
            CapitalType.INVESTMENT, "Vốn đầu tư phát triển",
            CapitalType.NOT_STATED, "Chưa nêu");

    static boolean isOne(String text) {
        var at = text.indexOf(':');
        return at > 0 && Words.key(text.substring(0, at)).equals(Words.key("Nguồn vốn"));
    }

    /** Empty where a word of it is not known. */
    static Optional<FundHeading> read(String text) {
        Source source = null;
        CapitalType capitalType = null;
        Integer originYear = null;
        for (var part : text.split(";")) {
            var at = part.indexOf(':');
            var name = at < 0 ? "" : Words.key(part.substring(0, at));
            var value = Words.key(part.substring(at + 1));
            if (name.equals(Words.key("Nguồn vốn"))) {
                source = named(SOURCES, value);
                if (source == null) {
                    return Optional.empty();
                }
            } else if (name.equals(Words.key("Tính chất vốn"))) {
                capitalType = named(CAPITAL_TYPES, value);
                if (capitalType == null) {
                    return Optional.empty();
                }
            } else if (name.equals(Words.key("Năm gốc")) && value.matches("20\\d\\d")) {
                originYear = Integer.valueOf(value);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new FundHeading(source, capitalType, originYear));
    }

    private static <T> @Nullable T named(Map<T, String> names, String key) {
        return names.entrySet().stream()
                .filter(name -> Words.key(name.getValue()).equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    String text() {
        return "Nguồn vốn: " + SOURCES.get(source) + "; tính chất vốn: " + CAPITAL_TYPES.get(capitalType)
                + (originYear == null ? "" : "; năm gốc: " + originYear);
    }
}
