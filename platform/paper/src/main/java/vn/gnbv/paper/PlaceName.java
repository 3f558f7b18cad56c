package vn.gnbv.paper;

import java.util.List;
import java.util.Locale;

/**
 * The name of an administrative unit as papers use it (<i>địa danh</i>, Decree 30/2020/NĐ-CP).
 *
 * @param full kind and name, {@code Xã Chiềng Cang}; of another form it is left as it is
 */
public record PlaceName(String full) {

    private static final List<String> KINDS =
            List.of("Thị trấn", "Thị xã", "Thành phố", "Đặc khu", "Phường", "Quận", "Huyện", "Tỉnh", "Xã");

    /** Within a sentence: {@code xã Chiềng Cang}. */
    public String inSentence() {
        return kind().toLowerCase(Locale.ROOT) + full.substring(kind().length());
    }

    /** Before a date, without the kind: {@code Chiềng Cang}. */
    public String proper() {
        return full.substring(kind().length()).strip();
    }

    private String kind() {
        return KINDS.stream()
                .filter(kind -> full.regionMatches(true, 0, kind + " ", 0, kind.length() + 1))
                .findFirst()
                .orElse("");
    }
}
