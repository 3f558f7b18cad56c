package vn.gnbv.reporting.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.SongMa;

/** Each file is opened by another program and every figure found in it. The files stay in the build for a look. */
@QuarkusTest
class DocumentApiTest {

    private final Desk commune = Desk.of(TestCaller.COMMUNE_A);
    private final Desk labour = Desk.of(TestCaller.LABOUR);

    private UUID line = Ids.next();

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.plant();
        SongMa.result(Place.COMMUNE_A, "2023-12-14", 1_234, 567, 7_890);
        line = SongMa.line(Place.COMMUNE_A, Place.LABOUR_OFFICE, null, 15_555_250_000L, 0, 5_000_000_001L);
        var component = Ids.next();
        TestDatabase.execute("""
                insert into component_copies values ('%1$s', '%2$s', 'DA2', 'Đa dạng hóa sinh kế', 'Livelihoods');
                update budget_line_copies set component_id = '%1$s' where id = '%3$s'""".formatted(component, SongMa.PROGRAMME, line));
    }

    @Test
    void anAcceptedReportIsAPaperWithEveryFigureInEachKindOfFile() throws IOException {
        var report = accepted("2024-05", "2024-05-09");
        var docx = file(report, "DOCX", "vi");
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var head = document.getTables().getFirst();
            assertThat(head.getRow(0).getCell(0).getText()).contains("ỦY BAN NHÂN DÂN", "THỊ TRẤN SÔNG MÃ");
            assertThat(head.getRow(1).getCell(0).getText()).isEqualTo("Số: 86/BC-UBND");
            assertThat(head.getRow(1).getCell(1).getText()).isEqualTo("Sông Mã, ngày 08 tháng 5 năm 2024");
            assertThat(document.getParagraphs().stream().map(p -> p.getText()))
                    .contains("BÁO CÁO", "VI. Thuyết minh", "Đã rà soát <xong> & công khai.", "Phụ lục");
            assertThat(rows(document, "Số hộ nghèo")).contains("Số hộ nghèo | Hộ | … | 1.234 |");
            assertThat(rows(document, "Kinh phí được giao")).contains("Triệu đồng | … | 15.555,25 |");
            assertThat(rows(document, "Kinh phí đã giải ngân")).contains("5.000,000001");
            assertThat(rows(document, "Tỷ lệ giải ngân")).contains("| 32,14 |");
            assertThat(document.getHeaderList())
                    .allSatisfy(h -> assertThat(h.getText()).doesNotContain("DỰ THẢO", "DỮ LIỆU MẪU"));
        }
        try (var pdf = Loader.loadPDF(file(report, "PDF", "vi"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("1.234", "567", "7.890", "15.555,25", "5.000,000001", "32,14", "Người Ký Thử")
                    .contains("Sông Mã, ngày 08 tháng 5 năm 2024", "Nơi nhận:");
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file(report, "XLSX", "vi")))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(number(rows, "Số hộ nghèo", 4)).isEqualByComparingTo("1234");
            assertThat(number(rows, "Kinh phí đã giải ngân", 4)).isEqualByComparingTo("5000.000001");
        }
    }

    @Test
    void whatWasAcceptedIsTheSameToTheByteThoughTheMoneyGoesOn() throws IOException {
        var report = accepted("2024-05", "2024-05-09");
        for (var format : List.of("DOCX", "PDF", "XLSX")) {
            var before = file(report, format, "vi");
            TestDatabase.execute(
                    "update budget_line_copies set disbursed_vnd = disbursed_vnd + 1, version = version + 1");
            // Another report is accepted later: it is no part of what this one looked back at.
            accepted("2024-0" + (6 + format.length()), "2024-05-09");
            assertThat(file(report, format, "vi")).as(format).isEqualTo(before);
        }
        get(report, "PDF", "vi")
                .header("Repr-Digest", matchesPattern("sha-256=:[A-Za-z0-9+/=]{44}:"))
                .header("Content-Disposition", is("attachment; filename=\"bao-cao-2024-05.pdf\""));
    }

    @Test
    void whatWasAcceptedBeforeIsLookedBackAtInOrder() throws IOException {
        accepted("2024-03", "2024-03-09");
        accepted("2024-04", "2024-04-09");
        var report = accepted("2024-05", "2024-05-09");
        try (var document = new XWPFDocument(new ByteArrayInputStream(file(report, "DOCX", "vi")))) {
            var chart = document.getCharts().getFirst();
            assertThat(chart.getTitle().getBody().getParagraph(0).getText()).isEqualTo("Số hộ nghèo qua các kỳ (hộ)");
            var sheet = chart.getWorkbook().getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1_234);
        } catch (InvalidFormatException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDraftSaysThatItIsOneAndIsReadInEnglishOnRequest() throws IOException {
        var report = commune.draft(SongMa.obligation(Place.COMMITTEE_A, "2024-05", "2024-05-09"));
        try (var pdf = Loader.loadPDF(file(report, "PDF", "en-GB,en"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("DRAFT", "SOCIALIST REPUBLIC OF VIET NAM", "Poor households", "1,234", "15,555.25");
        }
    }

    @Test
    void whatIsSignedAsASampleSaysSoOnEveryPage() throws IOException {
        var report = commune.draft(SongMa.obligation(Place.COMMITTEE_A, "2024-05", "2024-05-09"));
        commune.submit(report);
        labour.accept(report, null);
        try (var pdf = Loader.loadPDF(file(report, "PDF", "vi"))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(pdf)).as("page " + page).contains("DỮ LIỆU MẪU");
            }
        }
        try (var pdf = Loader.loadPDF(file(report, "PDF", "en"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("SAMPLE DATA");
        }
    }

    @Test
    void aDeputySignsInPlaceOfTheHeadAndWhoeverSignsByOrderSaysSo() throws IOException {
        assertThat(signature(accepted("2024-05", "2024-05-09")))
                .containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Người Ký Thử");
        var report = commune.draft(SongMa.obligation(Place.COMMITTEE_A, "2024-06", "2024-06-09"));
        commune.act(report, "submission", "{\"signer\": \"Người Ký Thử\", \"signedAs\": \"BY_ORDER\"}")
                .statusCode(400)
                .body("errors.code", is(List.of("SIGNER_OFFICE_REQUIRED")))
                .body("errors.pointer", is(List.of("/signer")));
        commune.act(report, "submission", "{\"signer\": \"Người Ký Thử, Chánh Văn phòng\", \"signedAs\": \"BY_ORDER\"}")
                .statusCode(200)
                .body("signedAs", is("BY_ORDER"));
        assertThat(signature(report)).containsExactly("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Người Ký Thử");
        commune.get("/v1/reports/" + report + "/versions").body("items[0].signedAs", is("BY_ORDER"));
    }

    /** What stands above and below the hand. */
    private List<String> signature(String report) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file(report, "DOCX", "vi")))) {
            var foot = document.getTables().stream()
                    .map(t -> t.getRow(0))
                    .filter(row -> row.getCell(0).getText().contains("Nơi nhận"))
                    .findFirst()
                    .orElseThrow();
            return foot.getCell(1).getParagraphs().stream()
                    .map(p -> p.getText())
                    .filter(text -> !text.isBlank())
                    .toList();
        }
    }

    @Test
    void aReportIsPrintedForTheTwoWhoMayReadItOnly() {
        var report = accepted("2024-05", "2024-05-09");
        given().auth()
                .oauth2(TestCaller.COMMUNE_B.token())
                .get("/v1/reports/" + report + "/documents?format=PDF")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(TestCaller.LABOUR.token())
                .get("/v1/reports/" + report + "/documents?format=ODT")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("?format"));
    }

    @Test
    void anAggregateNamesWhoHasReportedWithItsFiguresAndWhoHasNot() throws IOException {
        var regime = SongMa.regimeForMay();
        var obligation = UUID.fromString(TestDatabase.query(
                        "select id from obligations where regime_id = '%s' and reporter_organisation_id = '%s'"
                                .formatted(regime, Place.COMMITTEE_A))
                .getFirst());
        var report = commune.draft(obligation);
        commune.submit(report);
        labour.accept(report, null);
        String aggregate = labour.post("/v1/aggregates", """
                        {"regimeId": "%s", "periodKey": "2024-05", "unitId": "%s"}""".formatted(regime, Place.DISTRICT))
                .statusCode(201)
                .extract()
                .path("id");
        var path = "/v1/aggregates/" + aggregate + "/documents?format=";
        var docx = read(path + "DOCX", TestCaller.LABOUR, "vi");
        keep("aggregate.docx", docx);
        keep("aggregate.pdf", read(path + "PDF", TestCaller.LABOUR, "vi"));
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs().stream().map(p -> p.getText()))
                    .contains("BÁO CÁO TỔNG HỢP")
                    .anyMatch(t -> t.contains("đã chấp nhận 1 trên 24 báo cáo trên địa bàn huyện Sông Mã"));
            assertThat(rows(document, "Số hộ nghèo")).contains("Hộ | … | 1.234 |");
            assertThat(rows(document, "UBND Thị trấn Sông Mã")).contains("1.234 | 567 | 7.890 | 15.555,25");
            assertThat(rows(document, "UBND Xã Bó Sinh")).contains("09/05/2024 | Chưa lập");
            assertThat(rows(document, "DA2")).contains("Đa dạng hóa sinh kế | 15.555,25 | 5.000,000001 | 32,14");
            assertThat(document.getCharts().stream()
                            .map(c -> c.getTitle().getBody().getParagraph(0).getText()))
                    .contains("Số hộ nghèo (hộ)", "Giải ngân theo dự án, tiểu dự án (triệu đồng)");
            assertThat(document.getHeaderList())
                    .allSatisfy(h -> assertThat(h.getText()).contains("CHƯA ĐỦ BÁO CÁO – DỮ LIỆU MẪU"));
        }
        TestDatabase.execute("update budget_line_copies set disbursed_vnd = 0, version = version + 1");
        assertThat(read(path + "DOCX", TestCaller.LABOUR, "vi")).isEqualTo(docx);
    }

    private String accepted(String period, String due) {
        var report = commune.draft(SongMa.obligation(Place.COMMITTEE_A, period, due));
        commune.enter(report, """
                {"values": [], "narrative": "Đã rà soát <xong> & công khai."}""").statusCode(200);
        commune.act(report, "submission", "{\"signer\": \"Người Ký Thử, Phó Chủ tịch\"}")
                .statusCode(200);
        labour.act(
                        report,
                        "acceptance",
                        "{\"paper\": {\"date\": \"2024-05-08\", \"number\": \"86/BC-UBND\", \"sha256\": \"%s\"}}"
                                .formatted("0".repeat(64)))
                .statusCode(200);
        return report;
    }

    private static ValidatableResponse get(String report, String format, String language) {
        return given().auth()
                .oauth2(TestCaller.COMMUNE_A.token())
                .header("Accept-Language", language)
                .get("/v1/reports/" + report + "/documents?format=" + format)
                .then()
                .statusCode(200);
    }

    private static byte[] file(String report, String format, String language) throws IOException {
        var file = get(report, format, language).extract().asByteArray();
        keep("report-" + language.substring(0, 2) + "." + format.toLowerCase(), file);
        return file;
    }

    private static byte[] read(String path, TestCaller caller, String language) {
        return given().auth()
                .oauth2(caller.token())
                .header("Accept-Language", language)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static void keep(String name, byte[] file) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name), file);
    }

    /** The rows of all tables that name it, with bars between the cells. */
    private static String rows(XWPFDocument document, String name) {
        var found = new StringBuilder();
        for (XWPFTable table : document.getTables()) {
            table.getRows().forEach(row -> {
                var line = String.join(
                        " | ",
                        row.getTableCells().stream().map(c -> c.getText()).toList());
                if (line.contains(name)) {
                    found.append(line).append('\n');
                }
            });
        }
        return found.toString();
    }

    private static BigDecimal number(List<Row> rows, String name, int column) {
        return rows.stream()
                .filter(r -> r.getCellCount() > column && r.getCellText(1).startsWith(name))
                .findFirst()
                .orElseThrow()
                .getCellAsNumber(column)
                .orElseThrow();
    }
}
