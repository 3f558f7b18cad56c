package vn.gnbv.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.gnbv.paper.Paper.Article;
import vn.gnbv.paper.Paper.Block;
import vn.gnbv.paper.Paper.Chart;
import vn.gnbv.paper.Paper.Field;
import vn.gnbv.paper.Paper.Heading;
import vn.gnbv.paper.Paper.Signature;
import vn.gnbv.paper.Paper.Table;
import vn.gnbv.paper.Paper.Text;
import vn.gnbv.platform.problem.Language;

/** Sets papers as Word documents, with headings, running numbers and charts that can be worked on. */
final class DocxPaper {

    private static final String FONT = "Times New Roman";
    private static final String BLACK = "000000";

    /** In twentieths of a point, as Word counts. */
    private static final int MILLIMETRE = 57;

    private static final int SHORT_SIDE = 210 * MILLIMETRE;
    private static final int LONG_SIDE = 297 * MILLIMETRE;
    private static final int TOP = 20 * MILLIMETRE;
    private static final int LEFT = 30 * MILLIMETRE;
    private static final int RIGHT = 15 * MILLIMETRE;
    private static final int FIRST_LINE = 720;

    private final XWPFDocument document = new XWPFDocument();
    private Paper paper;
    private Phrases phrases;

    /** Between the margins of the section that is being set. */
    private int width = SHORT_SIDE - LEFT - RIGHT;

    private DocxPaper(Paper first) {
        this.paper = first;
        this.phrases = new Phrases(first);
    }

    static byte[] write(List<Paper> papers) {
        var docx = new DocxPaper(papers.getFirst());
        var file = new ByteArrayOutputStream();
        try (docx.document) {
            docx.begin();
            for (var paper : papers) {
                docx.set(paper, paper == papers.getLast());
            }
            docx.document.write(file);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        return StableZip.of(file.toByteArray(), papers.getFirst().made());
    }

    private void begin() {
        var styles = document.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(paper.language() == Language.VI ? "vi-VN" : "en-GB");
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        var made = Optional.of(Date.from(paper.made()));
        core.setCreated(made);
        core.setModified(made);
        core.setTitle(paper.title().line());
        core.setCreator(paper.head().issuer().replace('\n', ' '));
        header(document.createHeader(HeaderFooterType.DEFAULT), true);
        header(document.createHeader(HeaderFooterType.FIRST), false);
    }

    private void header(XWPFHeader header, boolean numbered) {
        var paragraph = header.getParagraphs().isEmpty()
                ? header.createParagraph()
                : header.getParagraphs().getFirst();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        if (numbered) {
            var field = paragraph.getCTP().addNewFldSimple();
            field.setInstr("PAGE");
            var run = field.addNewR();
            run.addNewT().setStringValue("2");
            run.addNewRPr().addNewSz().setVal(BigInteger.valueOf(26));
        }
        if (paper.mark() != null) {
            var mark = numbered ? header.createParagraph() : paragraph;
            mark.setAlignment(ParagraphAlignment.CENTER);
            var run = run(mark, paper.mark(), 10);
            run.setBold(true);
            run.setColor("C00000");
        }
    }

    private void set(Paper next, boolean last) throws IOException, InvalidFormatException {
        paper = next;
        phrases = new Phrases(next);
        width = SHORT_SIDE - LEFT - RIGHT;
        head();
        title();
        blocks(next.body());
        foot();
        boolean onlyBody = next.annexes().isEmpty();
        section(false, last && onlyBody);
        for (int i = 0; i < next.annexes().size(); i++) {
            var annex = next.annexes().get(i);
            width = (annex.landscape() ? LONG_SIDE : SHORT_SIDE) - LEFT - RIGHT;
            centred(phrases.annex(i + 1), 14).setBold(true);
            centred(capitals(annex.title()), 14).setBold(true);
            var attached = centred(phrases.attached(), 13);
            attached.setItalic(true);
            ((XWPFParagraph) attached.getParent()).setSpacingAfter(160);
            blocks(annex.blocks());
            section(annex.landscape(), last && i == next.annexes().size() - 1);
        }
    }

    /** Ends a section; the last one of a document is the document's own. */
    private void section(boolean landscape, boolean last) {
        CTSectPr section;
        if (last) {
            var body = document.getDocument().getBody();
            section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        } else {
            var end = document.createParagraph();
            end.setSpacingAfter(0);
            end.setSpacingBetween(1, LineSpacingRule.EXACT);
            var properties = end.getCTP().isSetPPr()
                    ? end.getCTP().getPPr()
                    : end.getCTP().addNewPPr();
            section = properties.addNewSectPr();
            for (var header : document.getDocument().getBody().getSectPr().getHeaderReferenceList()) {
                section.addNewHeaderReference().set(header);
            }
        }
        (section.isSetType() ? section.getType() : section.addNewType()).setVal(STSectionMark.NEXT_PAGE);
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(TOP));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(10 * MILLIMETRE));
        margins.setFooter(BigInteger.valueOf(10 * MILLIMETRE));
        margins.setGutter(BigInteger.ZERO);
        (section.isSetPgNumType() ? section.getPgNumType() : section.addNewPgNumType()).setStart(BigInteger.ONE);
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
    }

    /** Number and date stand on one line, however many lines the heads above them have. */
    private void head() {
        var head = paper.head();
        var table = frame(2, List.of(40, 60));
        var left = table.getRow(0).getCell(0);
        var right = table.getRow(0).getCell(1);
        if (head.superior() != null) {
            lines(left, head.superior(), false);
        }
        lines(left, head.issuer(), true);
        rule(left, 33);
        line(right, phrases.nation(), 12).setBold(true);
        line(right, phrases.motto(), 13).setBold(true);
        rule(right, 20);
        var number = phrases.number();
        if (number != null) {
            line(table.getRow(1).getCell(0), number, 13);
        }
        line(table.getRow(1).getCell(1), phrases.placeAndDate(), 13).setItalic(true);
        space(12);
    }

    private void lines(XWPFTableCell cell, String name, boolean bold) {
        capitals(name).lines().forEach(line -> line(cell, line, 12).setBold(bold));
    }

    private void title() {
        centred(capitals(paper.title().type()), 14).setBold(true);
        var subject = paper.title().subject();
        if (subject != null) {
            var run = centred(subject, 14);
            run.setBold(true);
            var paragraph = (XWPFParagraph) run.getParent();
            paragraph.setIndentationLeft(10 * MILLIMETRE);
            paragraph.setIndentationRight(10 * MILLIMETRE);
        }
        var rule = document.createParagraph();
        underline(rule, width * 38 / 100);
        rule.setSpacingAfter(160);
    }

    private void blocks(List<Block> blocks) throws IOException, InvalidFormatException {
        for (var block : phrases.numbered(blocks)) {
            switch (block) {
                case Heading heading -> heading(heading);
                case Article article -> article(article.text());
                case Text text -> text(text);
                case Field field -> field(field);
                case Table table -> table(table);
                case Chart chart -> ChartDrawing.into(document, chart, paper.language(), FONT, width);
            }
        }
    }

    private void heading(Heading heading) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(120);
        paragraph.setKeepNext(true);
        paragraph.setSpacingAfter(80);
        paragraph.setIndentationFirstLine(FIRST_LINE);
        var properties = paragraph.getCTP().getPPr();
        properties.addNewOutlineLvl().setVal(BigInteger.valueOf(heading.level() - 1));
        run(paragraph, heading.text(), 14).setBold(true);
    }

    private void article(String text) {
        var paragraph = plain();
        var end = text.indexOf('.') + 1;
        run(paragraph, text.substring(0, end), 14).setBold(true);
        run(paragraph, text.substring(end), 14);
    }

    private void text(Text text) {
        switch (text.style()) {
            case PLAIN -> text.text().lines().forEach(line -> run(plain(), line, 14));
            case BASIS -> run(plain(), text.text(), 14).setItalic(true);
            case CENTRED -> {
                var run = centred(text.text(), 14);
                run.setBold(true);
                ((XWPFParagraph) run.getParent()).setSpacingAfter(120);
            }
            case NOTE -> {
                var paragraph = document.createParagraph();
                paragraph.setSpacingAfter(100);
                run(paragraph, text.text(), 11).setItalic(true);
            }
        }
    }

    private XWPFParagraph plain() {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(FIRST_LINE);
        paragraph.setSpacingAfter(120);
        paragraph.setSpacingBetween(1.15, LineSpacingRule.AUTO);
        return paragraph;
    }

    /** Dots up to the margin are a tab that is filled with them, so that they end there in every font. */
    private void field(Field field) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(100);
        run(paragraph, field.label() + ": ", 13);
        if (field.value() != null) {
            run(paragraph, field.value(), 13).setBold(true);
        } else {
            paragraph.createRun().addTab();
            var tab = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
            tab.setVal(STTabJc.RIGHT);
            tab.setLeader(STTabTlc.DOT);
            tab.setPos(BigInteger.valueOf(width));
        }
    }

    private void table(Table table) {
        var columns = table.columns();
        if (table.caption() != null) {
            var caption = document.createParagraph();
            caption.setSpacingBefore(120);
            caption.setKeepNext(true);
            caption.setSpacingAfter(60);
            caption.setAlignment(ParagraphAlignment.CENTER);
            run(caption, table.caption(), 13).setBold(true);
        }
        boolean grouped = columns.stream().anyMatch(c -> c.group() != null);
        int headings = grouped ? 2 : 1;
        var grid = grid(
                ColumnWidths.of(table, paper.language(), width / 20.0),
                headings + table.rows().size());
        for (int r = 0; r < headings; r++) {
            grid.getRow(r).setRepeatHeader(true);
        }
        for (int c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            if (!grouped) {
                cell(grid.getRow(0).getCell(c), column.heading(), ParagraphAlignment.CENTER, true);
            } else if (column.group() == null) {
                cell(grid.getRow(0).getCell(c), column.heading(), ParagraphAlignment.CENTER, true);
                down(grid.getRow(0).getCell(c), STMerge.RESTART);
                down(grid.getRow(1).getCell(c), STMerge.CONTINUE);
            } else {
                boolean first =
                        c == 0 || !column.group().equals(columns.get(c - 1).group());
                if (first) {
                    cell(grid.getRow(0).getCell(c), column.group(), ParagraphAlignment.CENTER, true);
                }
                across(grid.getRow(0).getCell(c), first ? STMerge.RESTART : STMerge.CONTINUE);
                cell(grid.getRow(1).getCell(c), column.heading(), ParagraphAlignment.CENTER, true);
            }
        }
        for (int r = 0; r < table.rows().size(); r++) {
            var row = table.rows().get(r);
            for (int c = 0; c < columns.size(); c++) {
                var shown = row.cells().get(c);
                var alignment =
                        switch (shown) {
                            case Cell.Words words -> ParagraphAlignment.LEFT;
                            case Cell.Code code -> ParagraphAlignment.CENTER;
                            case Cell.Number number -> ParagraphAlignment.RIGHT;
                            case Cell.NotStated none -> ParagraphAlignment.RIGHT;
                            case Cell.Blank blank -> ParagraphAlignment.LEFT;
                        };
                cell(grid.getRow(headings + r).getCell(c), shown.in(paper.language()), alignment, row.strong());
            }
        }
        space(6);
    }

    private static void down(XWPFTableCell cell, STMerge.Enum merge) {
        properties(cell).addNewVMerge().setVal(merge);
    }

    private static void across(XWPFTableCell cell, STMerge.Enum merge) {
        properties(cell).addNewHMerge().setVal(merge);
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        var xml = cell.getCTTc();
        return xml.isSetTcPr() ? xml.getTcPr() : xml.addNewTcPr();
    }

    private void cell(XWPFTableCell cell, String text, ParagraphAlignment alignment, boolean bold) {
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(30);
        paragraph.setSpacingAfter(30);
        run(paragraph, text, 12).setBold(bold);
    }

    private void foot() {
        var foot = paper.foot();
        boolean recipients = !foot.recipients().isEmpty();
        int count = foot.signatures().size() + (recipients ? 1 : 0);
        if (count == 0) {
            return;
        }
        space(6);
        // A signature alone stands to the right, where it would stand beside recipients.
        boolean alone = count == 1 && !recipients;
        var table = frame(1, Collections.nCopies(alone ? 2 : count, 1));
        int column = 0;
        if (recipients) {
            var cell = table.getRow(0).getCell(column++);
            var title = line(cell, phrases.recipients(), 12);
            title.setBold(true);
            title.setItalic(true);
            ((XWPFParagraph) title.getParent()).setAlignment(ParagraphAlignment.LEFT);
            for (int i = 0; i < foot.recipients().size(); i++) {
                var end = i == foot.recipients().size() - 1 ? "." : ";";
                var line = line(cell, "- " + foot.recipients().get(i) + end, 11);
                ((XWPFParagraph) line.getParent()).setAlignment(ParagraphAlignment.LEFT);
            }
        }
        column += alone ? 1 : 0;
        for (var signature : foot.signatures()) {
            signature(table.getRow(0).getCell(column++), signature);
        }
    }

    private void signature(XWPFTableCell cell, Signature signature) {
        signature.lines().forEach(text -> line(cell, capitals(text), 14).setBold(true));
        for (int i = 0; i < 4; i++) {
            line(cell, "", 14);
        }
        line(cell, signature.name() == null ? "" : signature.name(), 14).setBold(true);
    }

    /** A table without lines, for what stands side by side; its cells stay on one page. */
    private XWPFTable frame(int rows, List<Integer> widths) {
        var table = grid(widths, rows);
        table.removeBorders();
        table.setCellMargins(0, 0, 0, 0);
        return table;
    }

    private XWPFTable grid(List<Integer> weights, int rows) {
        var table = document.createTable(rows, weights.size());
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth(width);
        table.setCellMargins(0, 60, 0, 60);
        table.setTopBorder(XWPFBorderType.SINGLE, 4, 0, BLACK);
        table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, BLACK);
        table.setLeftBorder(XWPFBorderType.SINGLE, 4, 0, BLACK);
        table.setRightBorder(XWPFBorderType.SINGLE, 4, 0, BLACK);
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, BLACK);
        table.setInsideVBorder(XWPFBorderType.SINGLE, 4, 0, BLACK);
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (var weight : weights) {
            grid.addNewGridCol().setW(BigInteger.valueOf((long) width * weight / sum));
        }
        for (XWPFTableRow row : table.getRows()) {
            row.setCantSplitRow(true);
            for (int c = 0; c < weights.size(); c++) {
                row.getCell(c).setWidth(String.valueOf(width * weights.get(c) / sum));
                row.getCell(c).getParagraphs().getFirst().setSpacingAfter(0);
            }
        }
        return table;
    }

    private XWPFRun line(XWPFTableCell cell, String text, int size) {
        var first = cell.getParagraphs().getFirst();
        boolean fresh = first.getRuns().isEmpty() && cell.getParagraphs().size() == 1;
        var paragraph = fresh ? first : cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        return run(paragraph, text, size);
    }

    /** A line below what stands in a head, shorter than it by so many per cent of the cell on each side. */
    private void rule(XWPFTableCell cell, int percent) {
        var paragraph = cell.addParagraph();
        underline(paragraph, cell.getWidth() * percent / 100);
        paragraph.setSpacingAfter(60);
    }

    private static void underline(XWPFParagraph paragraph, int indent) {
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setSpacingBetween(3, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(30);
    }

    private XWPFRun centred(String text, int size) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        return run(paragraph, text, size);
    }

    private void space(int points) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(points, LineSpacingRule.EXACT);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
        var run = paragraph.createRun();
        run.setFontSize(size);
        var lines = text.lines().iterator();
        while (lines.hasNext()) {
            run.setText(lines.next());
            if (lines.hasNext()) {
                run.addBreak();
            }
        }
        return run;
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
