package vn.gnbv.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.gnbv.platform.time.LegalTime;

/** Sets papers as PDF, by way of a page in HTML; the font is in the file, so that it looks the same everywhere. */
final class PdfPaper {

    private static final String FONTS = "liberation/LiberationSerif-";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfPaper() {}

    static byte[] write(List<Paper> papers) {
        var file = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("Regular"), PaperPage.FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Italic"), PaperPage.FONT, 400, FontStyle.ITALIC, true);
        builder.useFont(() -> font("Bold"), PaperPage.FONT, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font("BoldItalic"), PaperPage.FONT, 700, FontStyle.ITALIC, true);
        // Tagged for who listens to it instead of reading, and without the fonts of the machine.
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(PaperPage.of(papers), null);
        builder.toStream(file);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            settle(document, papers.getFirst().made());
            document.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static InputStream font(String face) {
        return PdfPaper.class.getClassLoader().getResourceAsStream(FONTS + face + ".ttf");
    }

    /** Says when its content was settled instead of when it was printed: the same paper has the same hash. */
    private static void settle(PDDocument document, Instant made) {
        var time = new GregorianCalendar(TimeZone.getTimeZone(LegalTime.ZONE));
        time.setTimeInMillis(made.toEpochMilli());
        document.getDocumentInformation().setCreationDate(time);
        document.getDocumentInformation().setModificationDate(time);
        document.setDocumentId(made.toEpochMilli());
    }
}
