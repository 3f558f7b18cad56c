package vn.gnbv.platform.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.secret.KeyedHash;
import vn.gnbv.platform.secret.Secret;

/**
 * Makes and reads cursors. A cursor is signed and bound to its list, its filters and the caller's area, so that it can
 * neither be forged nor carried to another query.
 */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE = 16;
    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

    private final KeyedHash signing;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock = Clock.systemUTC();

    Cursors(Secret secret, ObjectMapper json, Caller caller) {
        this.signing = secret.hash("cursor");
        this.json = json;
        this.caller = caller;
    }

    /**
     * @param list name of the list
     * @param filters every filter of the query, in a fixed order
     * @throws Problem CURSOR_INVALID or CURSOR_EXPIRED
     */
    public Cursor open(PageQuery page, String list, @Nullable Object... filters) {
        if (page.cursor == null || page.cursor.isEmpty()) {
            return Cursor.FIRST;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(page.cursor);
            if (bytes.length <= SIGNATURE) {
                throw invalid();
            }
            var text = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
            if (!MessageDigest.isEqual(signature(text, list, filters), Arrays.copyOf(bytes, SIGNATURE))) {
                throw invalid();
            }
            var keys = json.readValue(text, KEYS);
            if (clock.millis() - Long.parseLong(keys.getFirst()) > LIFETIME.toMillis()) {
                throw Problem.of(PlatformProblems.CURSOR_EXPIRED).at("?cursor");
            }
            return new Cursor(keys.subList(1, keys.size()));
        } catch (IllegalArgumentException | IOException e) {
            throw invalid();
        }
    }

    /**
     * @param rows what was read with {@link PageQuery#fetch()} as its limit
     * @param keys what the list is sorted by, ending with something unique
     */
    public <T> Page<T> page(
            PageQuery page, List<T> rows, String list, List<Function<T, Object>> keys, @Nullable Object... filters) {
        if (rows.size() <= page.limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, page.limit);
        var text = new ArrayList<String>();
        text.add(String.valueOf(clock.millis()));
        keys.forEach(key -> text.add(String.valueOf(key.apply(items.getLast()))));
        return new Page<>(List.copyOf(items), seal(text, list, filters));
    }

    private String seal(List<String> keys, String list, @Nullable Object... filters) {
        try {
            var text = json.writeValueAsBytes(keys);
            var bytes = Arrays.copyOf(signature(text, list, filters), SIGNATURE + text.length);
            System.arraycopy(text, 0, bytes, SIGNATURE, text.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] signature(byte[] text, String list, @Nullable Object... filters) {
        var bound = list
                + '\n'
                + Arrays.toString(filters)
                + '\n'
                + caller.area()
                + '\n'
                + caller.organisation()
                + '\n'
                + new String(text, StandardCharsets.UTF_8);
        return Arrays.copyOf(signing.of(bound), SIGNATURE);
    }

    private static Problem invalid() {
        return Problem.of(PlatformProblems.CURSOR_INVALID).at("?cursor");
    }
}
