package vn.gnbv.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import vn.gnbv.platform.problem.Language;

/** What is written is opened again by other programs, and each part found. The files stay in the build for a look. */
class PaperFormatTest {

    private static final Paper REPORT = SamplePaper.report(Language.VI, null);

    @Test
    void wordHoldsHeadsTitleTextRecipientsAndSignature() throws IOException {
        try (var document = word(REPORT)) {
            var head = document.getTables().getFirst();
            assertThat(head.getRow(0).getCell(0).getText()).contains("HUYỆN SÔNG MÃ", "XÃ CHIỀNG CANG");
            assertThat(head.getRow(1).getCell(0).getText()).isEqualTo("Số: 86/BC-UBND");
            assertThat(head.getRow(0).getCell(1).getText())
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
            assertThat(head.getRow(1).getCell(1).getText()).isEqualTo("Chiềng Cang, ngày 08 tháng 02 năm 2024");
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("BÁO CÁO", "I. Tình hình chung", "1. Số liệu", "Bản: Nà Lằn", "Phụ lục II")
                    .contains("Điều 1. Báo cáo này có hiệu lực kể từ ngày ký.")
                    .contains("Một số hộ còn thiếu hụt <nhà ở> & nước sinh hoạt.")
                    .contains(
                            "(Kèm theo Báo cáo số 86/BC-UBND ngày 08 tháng 02 năm 2024 của Ủy ban nhân dân xã Chiềng Cang)");
            var foot = document.getTables().get(2);
            assertThat(foot.getRow(0).getCell(0).getText()).contains("Nơi nhận:", "- Lưu: VT, LĐTBXH.");
            assertThat(foot.getRow(0).getCell(1).getText()).contains("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Mẫu");
        }
    }

    @Test
    void wordRepeatsTheHeadingsOfATableAndShowsNumbersWithADecimalComma() throws IOException {
        try (var document = word(REPORT)) {
            var table = document.getTables().get(1);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isTrue();
            assertThat(table.getRow(2).isRepeatHeader()).isFalse();
            assertThat(table.getRow(2).getCell(3).getText()).isEqualTo("1.234");
            assertThat(table.getRow(3).getCell(3).getText()).isEqualTo("15.555,25");
            assertThat(table.getRow(3).getCell(4).getText()).isEqualTo("…");
            assertThat(table.getRow(4).getCell(1).getText()).isEqualTo("=1+1\n□ dòng hai");
        }
    }

    @Test
    void wordHoldsChartsWithTheirNumbersAndAWideSection() throws IOException {
        try (var document = word(REPORT)) {
            assertThat(document.getCharts()).hasSize(2);
            var trend = document.getCharts().getFirst();
            var sheet = trend.getWorkbook().getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("2021");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(812);
            assertThat(sheet.getRow(4).getCell(1).getNumericCellValue()).isEqualTo(377);
            var last = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat((BigInteger) last.getW()).isGreaterThan((BigInteger) last.getH());
        } catch (InvalidFormatException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void pdfSaysTheSameInItsOwnFontAndTurnsTheWidePage() throws IOException {
        try (var document = pdf(REPORT)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Chiềng Cang, ngày 08 tháng 02 năm 2024")
                    .contains("15.555,25", "1.234", "…", "=1+1", "□ dòng hai", "<nhà ở> & nước sinh hoạt", "Lò Văn Mẫu")
                    .contains("812", "640", "158", "Bản Huổi Tao có tên dài hơn");
            var fonts = new ArrayList<String>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName());
                }
            }
            assertThat(fonts).anyMatch(name -> name.endsWith("LiberationSerif-Bold"));
            var box = document.getPage(document.getNumberOfPages() - 1).getMediaBox();
            assertThat(box.getWidth()).isGreaterThan(box.getHeight());
        }
    }

    @Test
    void pagesAreNumberedFromTheSecondOnAndAnewInEachAnnex() throws IOException {
        try (var document = pdf(REPORT)) {
            var first = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                first.add(stripper.getText(document)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .strip());
            }
            assertThat(first.get(0)).startsWith("ỦY BAN");
            assertThat(first.get(1)).isEqualTo("2");
            int annex = first.indexOf("Phụ lục I");
            assertThat(annex).isGreaterThan(0);
            assertThat(first.get(annex + 1)).isEqualTo("2");
            assertThat(first.getLast()).isEqualTo("Phụ lục II");
        }
    }

    @Test
    void theWorkbookHoldsNumbersAsNumbersAndWhatLooksLikeAFormulaAsWords() throws IOException {
        var file = written(PaperFormat.XLSX, REPORT, "report.xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets().map(s -> s.getName())).containsExactly("Bảng 1", "Bảng 2", "Bảng 3");
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(2).getCellText(0)).startsWith("Báo cáo Kết quả thực hiện");
            var money = rows.stream()
                    .filter(r -> r.getCellText(1).equals("Vốn đã giải ngân"))
                    .findFirst()
                    .orElseThrow();
            assertThat(money.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("15555.25");
            assertThat(money.getCellText(4)).isEqualTo("…");
            var formula = rows.stream()
                    .filter(r -> r.getCellText(1).equals("=1+1\n□ dòng hai"))
                    .findFirst()
                    .orElseThrow();
            assertThat(formula.getCell(1).getType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void theSamePaperIsTheSameBytesAndNoFileKnowsWhenItWasWritten() throws IOException {
        for (var format : PaperFormat.values()) {
            var file = format.write(List.of(REPORT));
            assertThat(format.write(List.of(SamplePaper.report(Language.VI, null))))
                    .as(format.name())
                    .isEqualTo(file);
            if (format == PaperFormat.PDF) {
                try (var document = Loader.loadPDF(file)) {
                    assertThat(document.getDocumentInformation()
                                    .getCreationDate()
                                    .toInstant())
                            .isEqualTo(SamplePaper.MADE);
                }
            } else {
                assertThat(entries(file)).allSatisfy(entry -> assertThat(entry.getTimeLocal())
                        .isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0)));
            }
        }
    }

    @Test
    void whatIsNoOriginalSaysSoOnItsPages() throws IOException {
        var sample = SamplePaper.report(Language.VI, "DỮ LIỆU MẪU");
        try (var document = pdf(sample)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).as("page " + page).contains("DỮ LIỆU MẪU");
            }
        }
        try (var document = word(sample)) {
            assertThat(document.getHeaderList())
                    .allSatisfy(h -> assertThat(h.getText()).contains("DỮ LIỆU MẪU"));
            var sections = document.getParagraphs().stream()
                    .map(p -> p.getCTP().getPPr())
                    .filter(p -> p != null && p.isSetSectPr())
                    .map(CTPPr::getSectPr);
            assertThat(Stream.concat(
                            sections, Stream.of(document.getDocument().getBody().getSectPr())))
                    .hasSize(3)
                    .allSatisfy(section ->
                            assertThat(section.getHeaderReferenceList()).hasSize(2));
        }
    }

    @Test
    void aBatchBeginsEachPaperOnAPageOfItsOwn() throws IOException {
        var english = SamplePaper.report(Language.EN, null);
        var file = PaperFormat.PDF.write(List.of(english, english));
        try (var one = pdf(english);
                var two = Loader.loadPDF(file)) {
            assertThat(two.getNumberOfPages()).isEqualTo(2 * one.getNumberOfPages());
            assertThat(new PDFTextStripper().getText(one))
                    .contains("SOCIALIST REPUBLIC OF VIET NAM", "8 February 2024", "15,555.25", "Recipients:");
        }
    }

    private static List<ZipEntry> entries(byte[] file) throws IOException {
        var entries = new ArrayList<ZipEntry>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static XWPFDocument word(Paper paper) throws IOException {
        var name = "report-" + paper.language().tag() + (paper.mark() == null ? "" : "-sample") + ".docx";
        return new XWPFDocument(new ByteArrayInputStream(written(PaperFormat.DOCX, paper, name)));
    }

    private static PDDocument pdf(Paper paper) throws IOException {
        var name = "report-" + paper.language().tag() + (paper.mark() == null ? "" : "-sample") + ".pdf";
        return Loader.loadPDF(written(PaperFormat.PDF, paper, name));
    }

    private static byte[] written(PaperFormat format, Paper paper, String name) throws IOException {
        var file = format.write(List.of(paper));
        var folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(name), file);
        return file;
    }
}
