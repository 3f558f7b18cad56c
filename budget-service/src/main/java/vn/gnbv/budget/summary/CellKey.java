package vn.gnbv.budget.summary;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One value of what a summary is grouped by. */
@Schema(name = "SummaryKey")
record CellKey(
        Dimension dimension,

        @Schema(
                description =
                        "An id, a name of a list, a year, or the first day of a month; null where lines name none.")
        @Nullable
        String value,

        @Schema(description = "Of a component.") @Nullable String code,
        @Nullable String nameVi,
        @Nullable String nameEn) {

    /** Where cells of these keys stand in their order. */
    static List<String> position(List<CellKey> keys) {
        return Stream.of(0, 1)
                .map(i -> i < keys.size() ? keys.get(i).value() : null)
                .map(value -> value == null ? "" : value)
                .toList();
    }
}
