package vn.gnbv.platform.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of an exercise, prepared so that it succeeds for the exercise's caller.
 *
 * @param path with every path parameter filled in, query included
 * @param body JSON text, or null
 * @param etag what to send as If-Match, or null where the operation takes none
 */
public record Call(
        String path, @Nullable String body, @Nullable String etag, Map<String, String> headers) {

    public static Call of(String path) {
        return new Call(path, null, null, Map.of());
    }

    public static Call of(String path, String body) {
        return new Call(path, body, null, Map.of());
    }

    public Call ifMatch(String version) {
        return new Call(path, body, version, headers);
    }
}
