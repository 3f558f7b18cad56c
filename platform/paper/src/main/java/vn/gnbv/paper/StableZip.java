package vn.gnbv.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** An office file without the time at which it was written, so that the same paper has the same hash. */
final class StableZip {

    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private StableZip() {}

    /** @param made what the file says of the time of its making */
    static byte[] of(byte[] file, Instant made) {
        var written = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(written)) {
            for (var part : parts(file).entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(EARLIEST);
                out.putNextEntry(entry);
                out.write(stable(part.getKey(), part.getValue(), made));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }

    private static byte[] stable(String name, byte[] content, Instant made) {
        if (name.endsWith(".xlsx")) {
            return of(content, made);
        }
        if (name.equals("docProps/core.xml")) {
            var time = made.truncatedTo(ChronoUnit.SECONDS).toString();
            return TIME.matcher(new String(content, StandardCharsets.UTF_8))
                    .replaceAll(time)
                    .getBytes(StandardCharsets.UTF_8);
        }
        return content;
    }

    /** By the list at the end of the file: the sizes before each part are not always told. */
    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), content.readAllBytes());
                }
            }
        }
        return parts;
    }
}
