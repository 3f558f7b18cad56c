package vn.gnbv.household.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gnbv.household.standard.PovertyClass.NEAR_POOR;
import static vn.gnbv.household.standard.PovertyClass.NOT_POOR;
import static vn.gnbv.household.standard.PovertyClass.POOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.certificate.IssuedCertificates.Issued;
import vn.gnbv.household.document.RecognitionPapers.Decided;
import vn.gnbv.household.household.Relationship;
import vn.gnbv.household.household.Sex;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.paper.Cell;
import vn.gnbv.paper.Paper;
import vn.gnbv.paper.Paper.Block;
import vn.gnbv.paper.Paper.Field;
import vn.gnbv.paper.Paper.Signature;
import vn.gnbv.paper.Paper.Table;
import vn.gnbv.paper.PaperFormat;
import vn.gnbv.platform.problem.Language;

/** What stands on the papers of a commune. The files stay in the build for a look. */
class ReviewPapersTest {

    private static final Instant MADE = Instant.parse("2026-11-26T02:00:00Z");
    private static final Office OFFICE = new Office("Xã Chiềng Cang");

    private static final Listed POOR_STILL = listed("Lò Văn Một", POOR, POOR);
    private static final Listed NEARLY = listed("Quàng Thị Hai", POOR, NEAR_POOR);
    private static final Listed LEFT = listed("Vì Văn Ba", NEAR_POOR, NOT_POOR);
    private static final Listed ESCAPED = listed("Giàng A Sáu", POOR, NOT_POOR);
    private static final Listed NEVER = listed("Cà Thị Bốn", null, NOT_POOR);
    private static final Listed NOT_ASSESSED = listed("Tòng Văn Năm", POOR, null);

    private static final ReviewPapers PAPERS =
            new ReviewPapers(OFFICE, "Bản Nà Lằn", 2026, MADE, List.of(POOR_STILL, NEARLY, LEFT, NEVER, NOT_ASSESSED));

    private static final SurveyForm FORM = new SurveyForm(
            List.of(
                    new SurveyForm.Asked("Nhà ở của hộ", List.of("Kiên cố", "Đơn sơ")),
                    new SurveyForm.Asked("Diện tích nhà ở (m²)", List.of())),
            List.of(new SurveyForm.Standard(
                    "2022-2025", List.of(new SurveyForm.Indicator("Việc làm", "Người có việc làm", 10)))),
            false);

    @Test
    void aCommuneIssuesItsPapersAsItsCommittee() {
        assertThat(OFFICE.committee()).isEqualTo("Ủy ban nhân dân xã Chiềng Cang");
        assertThat(OFFICE.head(null, null).issuer()).isEqualTo("Ủy ban nhân dân\nxã Chiềng Cang");
        assertThat(OFFICE.head("12/QĐ-UBND", null).symbol()).isEqualTo("QĐ-UBND");
        assertThat(Office.chair(null)).isEqualTo(new Signature("TM. Ủy ban nhân dân", "Chủ tịch", null));
    }

    @Test
    void aFormIsPrintedForEachHouseholdWithItsMembersAndRoomForAnswers() throws IOException {
        var members = Map.of(
                POOR_STILL.id(),
                List.of(
                        new Person(POOR_STILL.id(), "Lò Văn Một", Relationship.HEAD, Sex.MALE, 1970, "Thái"),
                        new Person(POOR_STILL.id(), "Lò Thị Sáu", Relationship.CHILD, Sex.FEMALE, null, null)));
        var forms = PAPERS.surveyForms(members, FORM);
        look("survey-forms", forms);
        assertThat(forms).hasSize(5);
        var first = forms.getFirst();
        assertThat(first.body())
                .contains(
                        new Field("Họ và tên chủ hộ", "Lò Văn Một"),
                        new Field("Kết quả công nhận gần nhất", "Hộ nghèo"),
                        new Field("Tổng điểm A", null));
        assertThat(table(first.body(), 0))
                .containsExactly(
                        "1 | Lò Văn Một | Chủ hộ | Nam | 1970 | Thái | ", "2 | Lò Thị Sáu | Con | Nữ |  |  | ");
        assertThat(table(first.body(), 1))
                .containsExactly("1 | Nhà ở của hộ | □ Kiên cố\n□ Đơn sơ", "2 | Diện tích nhà ở (m²) | ");
        assertThat(table(first.body(), 2)).containsExactly("1 | Việc làm | Người có việc làm | 10 | ");
    }

    @Test
    void aFormOfARoundUnderTwoStandardsHasTheIndicatorsAndTotalsOfEach() {
        var indicator = List.of(new SurveyForm.Indicator("Việc làm", "Việc làm", 10));
        var waste = List.of(new SurveyForm.Indicator("Môi trường", "Xử lý rác thải", 10));
        var form = new SurveyForm(
                List.of(),
                List.of(new SurveyForm.Standard("2022-2025", indicator), new SurveyForm.Standard("2027-2030", waste)),
                false);
        var body = PAPERS.surveyForms(Map.of(), form).getFirst().body();
        assertThat(table(body, 1)).containsExactly("1 | Việc làm | Việc làm | 10 | ");
        assertThat(table(body, 2)).containsExactly("1 | Môi trường | Xử lý rác thải | 10 | ");
        assertThat(body)
                .contains(
                        new Field("Tổng điểm A (chuẩn 2022-2025)", null),
                        new Field("Tổng điểm B (chuẩn 2027-2030)", null));
    }

    @Test
    void minutesNameWhoWasAssessedAndNobodyElse() throws IOException {
        var minutes = PAPERS.minutes();
        look("minutes", List.of(minutes));
        assertThat(table(minutes.body(), 0))
                .containsExactly(
                        "1 | Lò Văn Một | Hộ nghèo | Hộ nghèo |  | ",
                        "2 | Quàng Thị Hai | Hộ nghèo | Hộ cận nghèo |  | ",
                        "3 | Vì Văn Ba | Hộ cận nghèo | Hộ không nghèo |  | ",
                        "4 | Cà Thị Bốn | Chưa được công nhận | Hộ không nghèo |  | ");
        assertThat(minutes.foot().signatures())
                .extracting(Signature::position)
                .containsExactly("Thư ký", "Đại diện hộ gia đình", "Chủ trì");
    }

    @Test
    void aPostingListNamesHeadVillageAndClassOfWhoIsOnAListOrLeavesOne() throws IOException {
        var list = PAPERS.postingList();
        look("posting-list", List.of(list));
        assertThat(table(list.body(), 0))
                .containsExactly(
                        " | Hộ nghèo: 1 hộ |  | ",
                        "1 | Lò Văn Một | Bản Nà Lằn | Hộ nghèo",
                        " | Hộ cận nghèo: 1 hộ |  | ",
                        "1 | Quàng Thị Hai | Bản Nà Lằn | Hộ cận nghèo",
                        " | Hộ thoát nghèo, thoát cận nghèo: 1 hộ |  | ",
                        "1 | Vì Văn Ba | Bản Nà Lằn | Hộ không nghèo");
        assertThat(list.mark()).isNull();
    }

    @Test
    void aDecisionCountsWhomItRecognisesAndListsThemInItsAnnexes() throws IOException {
        var decision = recognition(false).decision();
        look("decision", List.of(decision));
        assertThat(decision.body())
                .contains(
                        new Paper.Article(
                                "Công nhận kết quả rà soát năm 2026 trên địa bàn xã Chiềng Cang: 1 hộ nghèo, 1 hộ cận nghèo, 1 hộ thoát nghèo, 1 hộ thoát cận nghèo; danh sách kèm theo Quyết định này."));
        assertThat(decision.annexes())
                .extracting(Paper.Annex::title)
                .containsExactly(
                        "Danh sách hộ nghèo năm 2026",
                        "Danh sách hộ cận nghèo năm 2026",
                        "Danh sách hộ thoát nghèo năm 2026",
                        "Danh sách hộ thoát cận nghèo năm 2026");
        assertThat(table(decision.annexes().get(1).blocks(), 0))
                .containsExactly("1 | Quàng Thị Hai | Bản Nà Lằn | 4 | Hộ nghèo", " | Cộng: 1 hộ |  | 4 | ");
        // Who was poor and is near-poor has left one list for the other, and escaped from neither.
        assertThat(table(decision.annexes().get(2).blocks(), 0))
                .containsExactly("1 | Giàng A Sáu | Bản Nà Lằn | 4 | Hộ nghèo", " | Cộng: 1 hộ |  | 4 | ");
        assertThat(table(decision.annexes().get(3).blocks(), 0))
                .containsExactly("1 | Vì Văn Ba | Bản Nà Lằn | 4 | Hộ cận nghèo", " | Cộng: 1 hộ |  | 4 | ");
    }

    @Test
    void certificatesAreForThePoorAndTheNearPoorAndSampleOnesSaySo() throws IOException {
        var members = Map.of(
                NEARLY.id(),
                List.of(new Person(NEARLY.id(), "Quàng Thị Hai", Relationship.HEAD, Sex.FEMALE, 1981, null)));
        var issued = Map.of(
                NEARLY.id(),
                new Issued(LocalDate.of(2026, 12, 10), LocalDate.of(2027, 12, 31), "ABCDE-FGHJK-MNPQR-STVWX"));
        var certificates = recognition(true).certificates(members, issued);
        look("certificates", certificates);
        assertThat(certificates).hasSize(2).extracting(Paper::mark).containsOnly("DỮ LIỆU MẪU");
        assertThat(certificates.getLast().title())
                .isEqualTo(new Paper.Title("Giấy chứng nhận", "Hộ cận nghèo năm 2026"));
        assertThat(certificates.getLast().body())
                .contains(
                        new Field("Hộ gia đình ông (bà)", "Quàng Thị Hai"),
                        new Field("Nơi cư trú", "Bản Nà Lằn, xã Chiềng Cang"),
                        new Field("Theo Quyết định số", "12/QĐ-UBND ngày 05/12/2026"),
                        new Field("Có giá trị đến hết ngày", "31/12/2027"),
                        new Field("Mã kiểm tra", "ABCDE-FGHJK-MNPQR-STVWX"));
        assertThat(certificates.getLast().head().date()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(certificates.getFirst().body())
                .extracting(Object::toString)
                .noneMatch(b -> b.contains("Mã kiểm tra"));
    }

    private static RecognitionPapers recognition(boolean sample) {
        return new RecognitionPapers(
                OFFICE,
                new Decided(
                        "12/QĐ-UBND",
                        LocalDate.of(2026, 12, 5),
                        "Lò Văn Mẫu, Chủ tịch",
                        2026,
                        "Nghị định 07/2021/NĐ-CP",
                        sample),
                MADE,
                List.of(POOR_STILL, NEARLY, ESCAPED, LEFT, NEVER));
    }

    private static Listed listed(String head, @Nullable PovertyClass before, @Nullable PovertyClass now) {
        return new Listed(UUID.randomUUID(), head, "Bản Nà Lằn", 4, before, now, false);
    }

    private static List<String> table(List<Block> blocks, int number) {
        var tables = blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
        return tables.get(number).rows().stream()
                .map(row -> String.join(
                        " | ",
                        row.cells().stream().map((Cell c) -> c.in(Language.VI)).toList()))
                .toList();
    }

    private static void look(String name, List<Paper> papers) throws IOException {
        var folder = Files.createDirectories(Path.of("target/papers"));
        for (var format : List.of(PaperFormat.DOCX, PaperFormat.PDF)) {
            Files.write(folder.resolve(format.fileName(name)), format.write(papers));
        }
    }
}
