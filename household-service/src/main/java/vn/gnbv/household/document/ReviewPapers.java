package vn.gnbv.household.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import vn.gnbv.paper.Cell;
import vn.gnbv.paper.Paper;
import vn.gnbv.paper.Paper.Block;
import vn.gnbv.paper.Paper.Column;
import vn.gnbv.paper.Paper.Field;
import vn.gnbv.paper.Paper.Foot;
import vn.gnbv.paper.Paper.Heading;
import vn.gnbv.paper.Paper.Row;
import vn.gnbv.paper.Paper.Signature;
import vn.gnbv.paper.Paper.Table;
import vn.gnbv.paper.Paper.Text;
import vn.gnbv.paper.Paper.Text.Style;
import vn.gnbv.paper.Paper.Title;
import vn.gnbv.platform.problem.Language;

/**
 * The papers of a review in one village or commune before anything is decided (TT 07/2021/TT-BLĐTBXH).
 *
 * @param place the village or commune that they are for
 * @param households that live there, in the order of the lists
 */
record ReviewPapers(Office office, String place, int year, Instant made, List<Listed> households) {

    static final String SAMPLE = "DỮ LIỆU MẪU";

    /** One form for each household (<i>phiếu rà soát</i>), with what is known of it, to be filled in at the door. */
    List<Paper> surveyForms(Map<UUID, List<Person>> members, SurveyForm form) {
        return households.stream()
                .map(household -> paper(
                        new Title("Phiếu rà soát", "hộ nghèo, hộ cận nghèo năm " + year),
                        surveyed(household, members.getOrDefault(household.id(), List.of()), form),
                        List.of(signature("Đại diện hộ gia đình"), signature("Rà soát viên")),
                        household.sample() || form.sample()))
                .toList();
    }

    private List<Block> surveyed(Listed household, List<Person> members, SurveyForm form) {
        var blocks = new ArrayList<Block>(List.of(
                new Field("Họ và tên chủ hộ", household.head()),
                new Field("Thôn, bản, tổ dân phố", household.village()),
                new Field("Kết quả công nhận gần nhất", Wording.orNone(household.before())),
                new Heading(1, "Thành viên của hộ"),
                new Table(
                        null,
                        List.of(
                                new Column("STT", 7),
                                new Column("Họ và tên", 28),
                                new Column("Quan hệ với chủ hộ", 18),
                                new Column("Giới tính", 10),
                                new Column("Năm sinh", 11),
                                new Column("Dân tộc", 13),
                                new Column("Ghi chú", 18)),
                        Row.each(
                                members,
                                (number, person) -> Row.of(
                                        Cell.code(number),
                                        Cell.words(person.fullName()),
                                        Cell.words(Wording.of(person.relationship())),
                                        Cell.code(Wording.of(person.sex())),
                                        person.birthYear() == null ? Cell.blank() : Cell.code(person.birthYear()),
                                        person.ethnicity() == null ? Cell.blank() : Cell.words(person.ethnicity()),
                                        Cell.blank())))));
        if (!form.questions().isEmpty()) {
            blocks.add(new Heading(1, "Nội dung hỏi"));
            blocks.add(new Table(
                    null,
                    List.of(new Column("STT", 7), new Column("Câu hỏi", 48), new Column("Trả lời", 45)),
                    Row.each(
                            form.questions(),
                            (number, asked) -> Row.of(Cell.code(number), Cell.words(asked.text()), answers(asked)))));
        }
        // Each standard counts what it counts: an indicator may be one of both, or weigh otherwise.
        for (var standard : form.standards()) {
            var under = form.standards().size() == 1 ? "" : " (chuẩn " + standard.code() + ")";
            blocks.add(new Heading(1, "Các chỉ số thiếu hụt dịch vụ xã hội cơ bản" + under));
            blocks.add(indicators(standard));
            blocks.add(new Field("Tổng điểm A" + under, null));
            blocks.add(new Field("Tổng điểm B" + under, null));
        }
        blocks.add(new Field("Ý kiến của hộ", null));
        return blocks;
    }

    private static Table indicators(SurveyForm.Standard standard) {
        return new Table(
                null,
                List.of(
                        new Column("STT", 7),
                        new Column("Chiều", 25),
                        new Column("Chỉ số", 40),
                        new Column("Điểm", 9),
                        new Column("Thiếu hụt (đánh dấu X)", 19)),
                Row.each(
                        standard.indicators(),
                        (number, indicator) -> Row.of(
                                Cell.code(number),
                                Cell.words(indicator.dimension()),
                                Cell.words(indicator.name()),
                                Cell.code(indicator.points()),
                                Cell.blank())));
    }

    private static Cell answers(SurveyForm.Asked asked) {
        return asked.options().isEmpty() ? Cell.blank() : Cell.words("□ " + String.join("\n□ ", asked.options()));
    }

    /** The minutes of the village meeting (<i>biên bản họp thôn</i>), with every household that was assessed. */
    Paper minutes() {
        var assessed = households.stream().filter(h -> h.now() != null).toList();
        return paper(
                new Title(
                        "Biên bản", "họp thôn, bản, tổ dân phố về kết quả rà soát hộ nghèo, hộ cận nghèo năm " + year),
                List.of(
                        new Field("Thôn, bản, tổ dân phố", place),
                        new Field("Thời gian, địa điểm", null),
                        new Field("Chủ trì cuộc họp", null),
                        new Field("Thư ký", null),
                        new Field("Số người tham dự", null),
                        new Field("Trong đó đại diện hộ gia đình", null),
                        new Heading(1, "Kết quả lấy ý kiến"),
                        new Table(
                                null,
                                List.of(
                                        new Column("STT", 7),
                                        new Column("Chủ hộ", 28),
                                        new Column("Kết quả công nhận gần nhất", 18),
                                        new Column("Kết quả rà soát", 17),
                                        new Column("Số ý kiến", "Đồng ý", 12),
                                        new Column("Số ý kiến", "Không đồng ý", 12)),
                                Row.each(
                                        assessed,
                                        (number, household) -> Row.of(
                                                Cell.code(number),
                                                Cell.words(household.head()),
                                                Cell.words(Wording.orNone(household.before())),
                                                Cell.words(Wording.orNone(household.now())),
                                                Cell.blank(),
                                                Cell.blank()))),
                        new Heading(1, "Ý kiến khác"),
                        new Field("Ý kiến", null),
                        new Field("Ý kiến", null),
                        new Heading(1, "Kết luận"),
                        new Field("Kết luận của chủ trì", null),
                        new Text(
                                Style.PLAIN, "Biên bản được đọc lại cho những người tham dự cùng nghe và thống nhất.")),
                List.of(signature("Thư ký"), signature("Đại diện hộ gia đình"), signature("Chủ trì")),
                assessed.stream().anyMatch(Listed::sample));
    }

    /** What hangs at the committee and in the village (<i>danh sách niêm yết</i>): heads, villages and classes, no more. */
    Paper postingList() {
        var rows = new ArrayList<Row>();
        group(rows, "Hộ nghèo", Listed::poor);
        group(rows, "Hộ cận nghèo", Listed::nearPoor);
        group(rows, "Hộ thoát nghèo, thoát cận nghèo", Listed::left);
        return paper(
                new Title("Danh sách niêm yết", "kết quả rà soát hộ nghèo, hộ cận nghèo năm " + year),
                List.of(
                        new Field("Địa bàn", place),
                        new Table(
                                null,
                                List.of(
                                        new Column("STT", 8),
                                        new Column("Chủ hộ", 36),
                                        new Column("Thôn, bản, tổ dân phố", 32),
                                        new Column("Phân loại", 24)),
                                rows),
                        new Text(
                                Style.PLAIN,
                                "Khiếu nại về danh sách này gửi đến " + office.committee()
                                        + " trong thời gian niêm yết.")),
                List.of(Office.chair(null)),
                households.stream().filter(Listed::posted).anyMatch(Listed::sample));
    }

    private void group(List<Row> rows, String name, Predicate<Listed> belongs) {
        var group = households.stream().filter(belongs).toList();
        rows.add(Row.strong(Cell.blank(), Cell.words(name + ": " + group.size() + " hộ"), Cell.blank(), Cell.blank()));
        rows.addAll(Row.each(
                group,
                (number, household) -> Row.of(
                        Cell.code(number),
                        Cell.words(household.head()),
                        Cell.words(household.village()),
                        Cell.words(Wording.orNone(household.now())))));
    }

    private Paper paper(Title title, List<Block> body, List<Signature> signatures, boolean sample) {
        return new Paper(
                Language.VI,
                sample ? SAMPLE : null,
                made,
                office.head(null, null),
                title,
                body,
                new Foot(List.of(), signatures),
                List.of());
    }

    private static Signature signature(String position) {
        return new Signature(null, position, null);
    }
}
