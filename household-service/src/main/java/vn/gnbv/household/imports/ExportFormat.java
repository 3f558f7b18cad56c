package vn.gnbv.household.imports;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes in which files are given out, and taken in again. */
@Schema(name = "Format")
public enum ExportFormat {
    NDJSON("application/x-ndjson"),
    CSV("text/csv"),
    XLSX(Template.XLSX);

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The value of {@code Content-Disposition}. */
    public String attachment(String name) {
        return "attachment; filename=\"" + name + '.' + name().toLowerCase(Locale.ROOT) + '"';
    }
}
