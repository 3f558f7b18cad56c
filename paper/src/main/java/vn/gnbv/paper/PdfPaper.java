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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
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
        try {
            var builder = new PdfRendererBuilder();
            builder.useFont(() -> font("Regular"), PaperPage.FONT, 400, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Italic"), PaperPage.FONT, 400, FontStyle.ITALIC, true);
            builder.useFont(() -> font("Bold"), PaperPage.FONT, 700, FontStyle.NORMAL, true);
            builder.useFont(() -> font("BoldItalic"), PaperPage.FONT, 700, FontStyle.ITALIC, true);
            // Tagged for who listens to it instead of reading, and without the fonts of the machine.
            builder.usePdfUaAccessibility(true);
            builder.withHtmlContent(PaperPage.of(papers), null);
            builder.toStream(file);
            builder.run();
            return stable(file.toByteArray(), papers.getFirst().made());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String face) {
        return PdfPaper.class.getClassLoader().getResourceAsStream(FONTS + face + ".ttf");
    }

    /** Says when its content was settled instead of when it was printed: the same paper has the same hash. */
    private static byte[] stable(byte[] file, Instant made) throws IOException {
        var written = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(file)) {
            var time = new GregorianCalendar(TimeZone.getTimeZone(LegalTime.ZONE));
            time.setTimeInMillis(made.toEpochMilli());
            document.getDocumentInformation().setCreationDate(time);
            document.getDocumentInformation().setModificationDate(time);
            document.setDocumentId(made.toEpochMilli());
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.save(written);
        }
        return written.toByteArray();
    }
}
