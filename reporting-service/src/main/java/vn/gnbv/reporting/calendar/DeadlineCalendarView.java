package vn.gnbv.reporting.calendar;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A calendar as its organisation sees it. */
@Schema(name = "DeadlineCalendar")
public record DeadlineCalendarView(
        UUID id,
        int version,
        String label,
        DeadlineCalendar.State state,

        @Schema(description = "The address to subscribe to, a secret; told once, when it is made.") @Nullable
        String path,

        Instant createdAt) {

    static DeadlineCalendarView of(DeadlineCalendar calendar, @Nullable String path) {
        return new DeadlineCalendarView(
                calendar.id, calendar.version, calendar.label, calendar.state, path, calendar.createdAt);
    }
}
