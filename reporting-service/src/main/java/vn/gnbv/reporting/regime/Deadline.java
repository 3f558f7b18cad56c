package vn.gnbv.reporting.regime;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.time.DueKind;

/**
 * By when something is owed (<i>thời hạn</i>). The last day does not move when it is no working day, unless the regime says
 * that it does; then whoever states the regime says where to.
 */
public record Deadline(
        DueKind kind,
        LocalDate date,

        @Schema(description = "The last good day, where the regime moves it because the stated one is not worked on.")
        @Nullable
        LocalDate movedTo) {

    public Deadline(DueKind kind, LocalDate date) {
        this(kind, date, null);
    }

    /** The last day that is in time. */
    public LocalDate dueDate() {
        return movedTo == null ? kind.lastDay(date) : movedTo;
    }
}
