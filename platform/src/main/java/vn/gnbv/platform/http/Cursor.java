package vn.gnbv.platform.http;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page starts: the sort keys of the last row of the page before; empty for the first page. */
public record Cursor(List<String> keys) {

    public static final Cursor FIRST = new Cursor(List.of());

    public boolean isFirst() {
        return keys.isEmpty();
    }

    public @Nullable String text(int index) {
        return isFirst() ? null : keys.get(index);
    }

    public @Nullable UUID uuid(int index) {
        return isFirst() ? null : UUID.fromString(keys.get(index));
    }
}
