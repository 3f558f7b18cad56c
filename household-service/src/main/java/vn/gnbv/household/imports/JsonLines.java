package vn.gnbv.household.imports;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.problem.Expected;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Values of an NDJSON, one a line; a last line with count and hash, where there is one, tells that none is missing. */
public final class JsonLines<T> implements Iterator<JsonLines.Line<T>> {

    /**
     * @param number counted from 1
     * @param value null where it could not be read
     */
    public record Line<T>(long number, @Nullable T value, List<ImportError> errors) {}

    /** How an exported file ends: how many lines there were before, and the SHA-256 of all their bytes. */
    record Trailer(Long count, String sha256) {}

    private static final byte[] TRAILER = "{\"count\"".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_LINE = 1 << 20;

    private final InputStream content;
    private final ObjectReader values;
    private final ObjectReader trailers;
    private final MessageDigest digest = sha256();
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long line;
    private boolean ended;
    private @Nullable Line<T> next;

    /** @throws Problem here and from the iterator: FILE_UNREADABLE, FILE_CUT_SHORT */
    public JsonLines(InputStream content, ObjectMapper json, Class<T> type) {
        this.content = content;
        this.values = json.readerFor(type);
        this.trailers = json.readerFor(Trailer.class);
        this.next = advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Line<T> next() {
        var read = next;
        if (read == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return read;
    }

    /** Passes over empty lines. */
    private @Nullable Line<T> advance() {
        try {
            for (int end = endOfLine(); end >= 0; end = endOfLine()) {
                line++;
                var begin = from;
                from = Math.min(end + 1, to);
                var length = end - begin;
                if (isTrailer(begin, length)) {
                    check(trailers.readValue(buffer, begin, length));
                    ended = true;
                } else if (!isBlank(begin, length)) {
                    if (ended) {
                        throw Problem.of(HouseholdProblems.FILE_CUT_SHORT);
                    }
                    digest.update(buffer, begin, from - begin);
                    return read(begin, length);
                }
            }
            return null;
        } catch (IOException e) {
            throw Problem.of(HouseholdProblems.FILE_UNREADABLE);
        }
    }

    private Line<T> read(int begin, int length) throws IOException {
        try {
            return new Line<>(line, values.readValue(buffer, begin, length), List.of());
        } catch (JacksonException e) {
            return new Line<>(line, null, List.of(error(e)));
        }
    }

    /** Where the line ends that begins at {@code from}; -1 after the last. */
    private int endOfLine() throws IOException {
        for (int at = from; ; ) {
            for (; at < to; at++) {
                if (buffer[at] == '\n') {
                    return at;
                }
            }
            int begun = at - from;
            if (begun > LONGEST_LINE) {
                throw Problem.of(HouseholdProblems.FILE_UNREADABLE);
            }
            var larger = begun > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
            System.arraycopy(buffer, from, larger, 0, begun);
            buffer = larger;
            from = 0;
            to = begun;
            at = begun;
            int more = content.read(buffer, to, buffer.length - to);
            if (more < 0) {
                return begun == 0 ? -1 : to;
            }
            to += more;
        }
    }

    private boolean isTrailer(int begin, int length) {
        return length > TRAILER.length
                && Arrays.equals(buffer, begin, begin + TRAILER.length, TRAILER, 0, TRAILER.length);
    }

    private boolean isBlank(int begin, int length) {
        for (int i = begin; i < begin + length; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void check(Trailer trailer) {
        if (trailer.count() == null
                || trailer.count() != line - 1
                || !HexFormat.of().formatHex(digest.digest()).equals(trailer.sha256())) {
            throw Problem.of(HouseholdProblems.FILE_CUT_SHORT);
        }
    }

    private ImportError error(JacksonException e) {
        var problem =
                switch (e) {
                    case UnrecognizedPropertyException unknown ->
                        Problem.of(PlatformProblems.UNKNOWN_FIELD, unknown.getPropertyName());
                    case InvalidFormatException wrong ->
                        Problem.of(PlatformProblems.MALFORMED_VALUE, Expected.of(wrong.getTargetType()));
                    case MismatchedInputException wrong ->
                        Problem.of(PlatformProblems.MALFORMED_VALUE, Expected.of(wrong.getTargetType()));
                    default -> Problem.of(HouseholdProblems.LINE_UNREADABLE);
                };
        var pointer = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(r -> "/" + (r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName()))
                        .collect(Collectors.joining())
                : "";
        return ImportError.of(line, pointer, problem);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
