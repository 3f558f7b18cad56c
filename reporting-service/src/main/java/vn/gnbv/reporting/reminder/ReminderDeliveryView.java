package vn.gnbv.reporting.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** One day's message to a subscription, and what has become of it. */
@Schema(name = "ReminderDelivery")
record ReminderDeliveryView(
        @Schema(description = "The webhook-id of every attempt.")
        UUID id,

        UUID subscriptionId,

        @Schema(description = "The day whose reminders it tells.")
        LocalDate on,

        ReminderDeliveries.State state,
        int attempts,

        @Schema(description = "Null once it has been sent or given up.") @Nullable
        Instant nextAttemptAt,

        @Nullable Instant sentAt,

        @Schema(description = "Why the last attempt did not arrive.") @Nullable
        String failure) {

    static ReminderDeliveryView of(ResultSet row) throws SQLException {
        var state = ReminderDeliveries.State.valueOf(row.getString("state"));
        return new ReminderDeliveryView(
                row.getObject("id", UUID.class),
                row.getObject("subscription_id", UUID.class),
                row.getObject("on_day", LocalDate.class),
                state,
                row.getInt("attempts"),
                state == ReminderDeliveries.State.PENDING ? Database.instant(row, "next_attempt_at") : null,
                Database.instant(row, "sent_at"),
                row.getString("failure"));
    }
}
