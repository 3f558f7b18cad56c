package vn.gnbv.household.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** An NDJSON that is given out line by line; a last line of count and hash tells that none is missing. */
public final class ExportLines {

    private static final int WINDOW = 1 << 16;

    private final OutputStream out;
    private final MessageDigest digest = JsonLines.sha256();
    private long count;

    public ExportLines(OutputStream to) {
        this.out = new BufferedOutputStream(to, WINDOW);
    }

    /** @param line with its end */
    public void line(byte[] line) throws IOException {
        digest.update(line);
        out.write(line);
        count++;
    }

    public void end() throws IOException {
        out.write("{\"count\":%d,\"sha256\":\"%s\"}\n"
                .formatted(count, HexFormat.of().formatHex(digest.digest()))
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
