package vn.gnbv.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class MediaKindTest {

    @Test
    void tellsAFileByItsFirstBytes() {
        assertThat(MediaKind.of(text("%PDF-1.7\n"))).contains(MediaKind.PDF);
        assertThat(MediaKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}))
                .contains(MediaKind.PNG);
        assertThat(MediaKind.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
                .contains(MediaKind.JPEG);
    }

    @Test
    void tellsAnOfficeFileByWhatItsArchiveHolds() throws IOException {
        assertThat(MediaKind.of(zip("[Content_Types].xml", "word/document.xml")))
                .contains(MediaKind.DOCX);
        assertThat(MediaKind.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(MediaKind.XLSX);
    }

    @Test
    void takesNoOtherArchiveScriptOrEmptyFile() throws IOException {
        assertThat(MediaKind.of(zip("word/document.xml"))).isEmpty();
        assertThat(MediaKind.of(zip("[Content_Types].xml", "ppt/presentation.xml")))
                .isEmpty();
        assertThat(MediaKind.of(text("<html><script>alert(1)</script></html>"))).isEmpty();
        assertThat(MediaKind.of(text("MZ\u0090"))).isEmpty();
        assertThat(MediaKind.of(new byte[0])).isEmpty();
        assertThat(MediaKind.of(text("%PDF-"))).isEmpty();
    }

    @Test
    void isNotMisledByABrokenArchive() throws IOException {
        var whole = zip("[Content_Types].xml", "word/document.xml");
        for (int length = 0; length < whole.length; length++) {
            assertThat(MediaKind.of(java.util.Arrays.copyOf(whole, length))).isEmpty();
        }
        var wild = whole.clone();
        for (int i = 0; i < 4; i++) {
            wild[wild.length - 6 + i] = (byte) 0x7f;
        }
        assertThat(MediaKind.of(wild)).isEmpty();
    }

    static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("<xml/>"));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
