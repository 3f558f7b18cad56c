package vn.gnbv.platform.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a file is, by its content; what it is called says nothing. */
public enum MediaKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg");

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_BEGINS = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP_BEGINS = {'P', 'K', 3, 4};
    private static final int ZIP_END = 0x06054b50;
    private static final int ZIP_ENTRY = 0x02014b50;

    private final String mediaType;
    private final String extension;

    MediaKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    static Optional<MediaKind> of(byte[] content) {
        if (begins(content, PDF_BEGINS)) {
            return Optional.of(PDF);
        }
        if (begins(content, PNG_BEGINS)) {
            return Optional.of(PNG);
        }
        if (begins(content, JPEG_BEGINS)) {
            return Optional.of(JPEG);
        }
        if (!begins(content, ZIP_BEGINS)) {
            return Optional.empty();
        }
        var names = namesInZip(content);
        if (!names.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        return names.contains("word/document.xml")
                ? Optional.of(DOCX)
                : names.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
    }

    public static MediaKind ofType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    /** Read from its table of contents alone: nothing is unpacked, so nothing can swell. */
    private static Set<String> namesInZip(byte[] content) {
        var names = new HashSet<String>();
        var zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = content.length - 22;
        while (end >= 0 && zip.getInt(end) != ZIP_END) {
            end--;
        }
        int at = end < 0 ? -1 : zip.getInt(end + 16);
        while (at >= 0 && at + 46 <= content.length && zip.getInt(at) == ZIP_ENTRY) {
            int length = Short.toUnsignedInt(zip.getShort(at + 28));
            if (at + 46 + length > content.length) {
                break;
            }
            names.add(new String(content, at + 46, length, StandardCharsets.UTF_8));
            at += 46 + length + Short.toUnsignedInt(zip.getShort(at + 30)) + Short.toUnsignedInt(zip.getShort(at + 32));
        }
        return names;
    }
}
