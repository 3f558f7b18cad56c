package vn.gnbv.household.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.certificate.IssuedCertificates.Issued;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.paper.Cell;
import vn.gnbv.paper.Paper;
import vn.gnbv.paper.Paper.Annex;
import vn.gnbv.paper.Paper.Article;
import vn.gnbv.paper.Paper.Block;
import vn.gnbv.paper.Paper.Column;
import vn.gnbv.paper.Paper.Field;
import vn.gnbv.paper.Paper.Foot;
import vn.gnbv.paper.Paper.Row;
import vn.gnbv.paper.Paper.Table;
import vn.gnbv.paper.Paper.Text;
import vn.gnbv.paper.Paper.Text.Style;
import vn.gnbv.paper.Paper.Title;
import vn.gnbv.platform.problem.Language;

/**
 * The papers of a decision that recognised households (<i>quyết định công nhận</i>; QĐ 24/2021/QĐ-TTg).
 *
 * @param households that it recognised, in the order of the lists
 */
record RecognitionPapers(Office office, Decided decided, Instant made, List<Listed> households) {

    /**
     * @param number with its symbol, {@code 12/QĐ-UBND}
     * @param standard its legal basis, as the standard names it
     */
    record Decided(String number, LocalDate on, String signer, int year, String standard, boolean sample) {}

    /** With the lists of who is poor, near-poor, and no longer either, by what it was, as its annexes. */
    Paper decision() {
        var annexes = new ArrayList<Annex>();
        annex(annexes, "Danh sách hộ nghèo năm " + decided.year(), Listed::poor);
        annex(annexes, "Danh sách hộ cận nghèo năm " + decided.year(), Listed::nearPoor);
        annex(annexes, "Danh sách hộ thoát nghèo năm " + decided.year(), Listed::escapedPoor);
        annex(annexes, "Danh sách hộ thoát cận nghèo năm " + decided.year(), Listed::escapedNearPoor);
        return new Paper(
                Language.VI,
                mark(decided.sample()),
                made,
                office.head(decided.number(), decided.on()),
                new Title("Quyết định", "Công nhận kết quả rà soát hộ nghèo, hộ cận nghèo năm " + decided.year()),
                List.of(
                        new Text(Style.CENTRED, ("Chủ tịch " + office.committee()).toUpperCase(Locale.ROOT)),
                        new Text(Style.BASIS, "Căn cứ " + decided.standard() + ";"),
                        new Text(
                                Style.BASIS,
                                "Căn cứ kết quả rà soát hộ nghèo, hộ cận nghèo năm " + decided.year() + " trên địa bàn "
                                        + office.inSentence() + "."),
                        new Text(Style.CENTRED, "QUYẾT ĐỊNH:"),
                        new Article(
                                "Công nhận kết quả rà soát năm %d trên địa bàn %s: %d hộ nghèo, %d hộ cận nghèo, %d hộ thoát nghèo, %d hộ thoát cận nghèo; danh sách kèm theo Quyết định này."
                                        .formatted(
                                                decided.year(),
                                                office.inSentence(),
                                                count(Listed::poor),
                                                count(Listed::nearPoor),
                                                count(Listed::escapedPoor),
                                                count(Listed::escapedNearPoor))),
                        new Article("Quyết định này có hiệu lực kể từ ngày ký."),
                        new Article(
                                "Công chức chuyên môn của %s, trưởng thôn, bản, tổ dân phố và các hộ có tên trong danh sách chịu trách nhiệm thi hành Quyết định này."
                                        .formatted(office.committee()))),
                new Foot(List.of("Như Điều 3", "Lưu: VT"), List.of(Office.chair(decided.signer()))),
                annexes);
    }

    private void annex(List<Annex> annexes, String title, Predicate<Listed> belongs) {
        var listed = households.stream().filter(belongs).toList();
        if (listed.isEmpty()) {
            return;
        }
        var rows = new ArrayList<>(Row.each(
                listed,
                (number, household) -> Row.of(
                        Cell.code(number),
                        Cell.words(household.head()),
                        Cell.words(household.village()),
                        Cell.number((long) household.persons()),
                        Cell.words(Wording.orNone(household.before())))));
        rows.add(Row.strong(
                Cell.blank(),
                Cell.words("Cộng: " + listed.size() + " hộ"),
                Cell.blank(),
                Cell.number(listed.stream().mapToLong(Listed::persons).sum()),
                Cell.blank()));
        annexes.add(new Annex(
                title,
                false,
                List.of(new Table(
                        null,
                        List.of(
                                new Column("STT", 7),
                                new Column("Chủ hộ", 33),
                                new Column("Thôn, bản, tổ dân phố", 28),
                                new Column("Số nhân khẩu", 13),
                                new Column("Kết quả trước đó", 24)),
                        rows))));
    }

    /** One for each household that is poor or near-poor (<i>giấy chứng nhận hộ nghèo, hộ cận nghèo</i>). */
    List<Paper> certificates(Map<UUID, List<Person>> members, Map<UUID, Issued> issued) {
        return households.stream()
                .filter(h -> h.poor() || h.nearPoor())
                .map(h -> certificate(h, members.getOrDefault(h.id(), List.of()), issued.get(h.id())))
                .toList();
    }

    /** @param issued under which code; null while its issue has not been recorded: then it bears none */
    private Paper certificate(Listed household, List<Person> members, @Nullable Issued issued) {
        var name = Wording.of(household.poor() ? PovertyClass.POOR : PovertyClass.NEAR_POOR);
        return new Paper(
                Language.VI,
                mark(decided.sample() || household.sample()),
                made,
                office.head(null, issued == null ? decided.on() : issued.on()),
                new Title("Giấy chứng nhận", name + " năm " + decided.year()),
                certified(household, name, members, issued),
                new Foot(List.of(), List.of(Office.chair(decided.signer()))),
                List.of());
    }

    private List<Block> certified(Listed household, String name, List<Person> members, @Nullable Issued issued) {
        var blocks = new ArrayList<Block>(List.of(
                new Text(Style.CENTRED, office.committee() + " chứng nhận"),
                new Field("Hộ gia đình ông (bà)", household.head()),
                new Field(
                        "Nơi cư trú",
                        household.village().equals(office.unit())
                                ? office.inSentence()
                                : household.village() + ", " + office.inSentence()),
                new Field("Là", name.toLowerCase(Locale.ROOT) + " năm " + decided.year()),
                new Field("Theo Quyết định số", decided.number() + " ngày " + Paper.day(decided.on())),
                new Table(
                        "Các thành viên của hộ",
                        List.of(
                                new Column("STT", 8),
                                new Column("Họ và tên", 38),
                                new Column("Quan hệ với chủ hộ", 24),
                                new Column("Giới tính", 14),
                                new Column("Năm sinh", 16)),
                        Row.each(
                                members,
                                (number, person) -> Row.of(
                                        Cell.code(number),
                                        Cell.words(person.fullName()),
                                        Cell.words(Wording.of(person.relationship())),
                                        Cell.code(Wording.of(person.sex())),
                                        person.birthYear() == null
                                                ? Cell.notStated()
                                                : Cell.code(person.birthYear()))))));
        if (issued != null) {
            if (issued.validTo() != null) {
                blocks.add(new Field("Có giá trị đến hết ngày", Paper.day(issued.validTo())));
            }
            blocks.add(new Field("Mã kiểm tra", issued.code()));
        }
        return blocks;
    }

    private long count(Predicate<Listed> belongs) {
        return households.stream().filter(belongs).count();
    }

    private static @Nullable String mark(boolean sample) {
        return sample ? ReviewPapers.SAMPLE : null;
    }
}
