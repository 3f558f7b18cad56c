package vn.gnbv.paper;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.Paper.Article;
import vn.gnbv.paper.Paper.Block;
import vn.gnbv.paper.Paper.Heading;
import vn.gnbv.platform.problem.Language;

/** The fixed words of a paper, as Decree 30/2020/NĐ-CP gives them, and in English. */
record Phrases(Paper paper) {

    private static final String ROOM = "\u00a0".repeat(8);

    String nation() {
        return say("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM");
    }

    String motto() {
        return say("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness");
    }

    /** Null for papers without a number. */
    @Nullable
    String number() {
        var head = paper.head();
        return head.symbol() == null ? null : say("Số: ", "No.: ") + designation();
    }

    private String designation() {
        var head = paper.head();
        return (head.number() == null ? ROOM : head.number()) + "/" + head.symbol();
    }

    String placeAndDate() {
        var place = paper.head().place();
        return (place == null ? "" : place + ", ") + date();
    }

    /** Days below 10 and the months January and February have two digits, so that nothing can be put before them. */
    private String date() {
        var date = paper.head().date();
        if (paper.language() == Language.VI) {
            return date == null
                    ? "ngày " + gap() + " tháng " + gap() + " năm " + gap()
                    : "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month(date), date.getYear());
        }
        return date == null
                ? gap() + " / " + gap() + " / " + gap()
                : "%d %s %d"
                        .formatted(
                                date.getDayOfMonth(),
                                date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK),
                                date.getYear());
    }

    private static String gap() {
        return "\u00a0".repeat(5);
    }

    private static String month(LocalDate date) {
        return date.getMonthValue() < 3 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
    }

    String recipients() {
        return say("Nơi nhận:", "Recipients:");
    }

    /** With its Roman number where there are several. */
    String annex(int number) {
        return say("Phụ lục", "Annex") + (paper.annexes().size() == 1 ? "" : " " + roman(number));
    }

    /** To which paper an annex belongs. */
    String attached() {
        var head = paper.head();
        return say("(Kèm theo %s số %s %s của %s)", "(Attached to %s No. %s, %s, of %s)")
                .formatted(
                        paper.title().type(),
                        head.symbol() == null ? gap() : designation(),
                        date(),
                        head.issuer().replace('\n', ' '));
    }

    /** The same blocks with the numbers of their headings and articles. */
    List<Block> numbered(List<Block> blocks) {
        int part = 0;
        int section = 0;
        int article = 0;
        var numbered = new ArrayList<Block>();
        for (var block : blocks) {
            numbered.add(
                    switch (block) {
                        case Heading(int level, String text)
                        when level == 1 -> {
                            section = 0;
                            yield new Heading(1, roman(++part) + ". " + text);
                        }
                        case Heading(int level, String text) -> new Heading(level, ++section + ". " + text);
                        case Article(String text) -> new Article(say("Điều ", "Article ") + ++article + ". " + text);
                        default -> block;
                    });
        }
        return numbered;
    }

    String table(int number) {
        return say("Bảng ", "Table ") + number;
    }

    private String say(String vietnamese, String english) {
        return paper.language() == Language.VI ? vietnamese : english;
    }

    /** I, II, III … as parts and annexes are numbered. */
    static String roman(int number) {
        var roman = new StringBuilder();
        int left = number;
        for (var sign : Sign.values()) {
            roman.repeat(sign.name(), left / sign.value);
            left %= sign.value;
        }
        return roman.toString();
    }

    private enum Sign {
        L(50),
        XL(40),
        X(10),
        IX(9),
        V(5),
        IV(4),
        I(1);

        private final int value;

        Sign(int value) {
            this.value = value;
        }
    }
}
