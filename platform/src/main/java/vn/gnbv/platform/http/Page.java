package vn.gnbv.platform.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, in the list's order.
 *
 * @param next the cursor of the next page; null on the last
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "The cursor of the next page; null on the last.") @Nullable
        String next) {}
