package vn.gnbv.paper;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The kinds of files that a paper is written as. */
public enum PaperFormat {
    /** To be signed, stamped and sent on; can be edited. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocxPaper::write),
    /** To be read and kept; brings its font. */
    PDF("application/pdf", PdfPaper::write),
    /** Its tables, to calculate with. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxPaper::write);

    private final String mediaType;
    private final Function<List<Paper>, byte[]> writer;

    PaperFormat(String mediaType, Function<List<Paper>, byte[]> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @param name without what tells the kind of file */
    public String fileName(String name) {
        return name + "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * One file of one paper, or of a batch of the same kind and language, each beginning on a page of its own.
     *
     * @param papers at least one
     */
    public byte[] write(List<Paper> papers) {
        return writer.apply(papers);
    }
}
