package vn.gnbv.reporting.reminder;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subscription as its organisation sees it. */
@Schema(name = "ReminderSubscription")
public record ReminderSubscriptionView(
        UUID id,
        int version,
        ReminderSubscription.Audience audience,
        ReminderSubscription.Kind kind,
        String address,
        ReminderSubscription.State state,

        @Schema(description = "What signs the webhook (Standard Webhooks); told once, when it is made.") @Nullable
        String secret,

        Instant createdAt) {

    static ReminderSubscriptionView of(ReminderSubscription subscription, @Nullable String secret) {
        return new ReminderSubscriptionView(
                subscription.id,
                subscription.version,
                subscription.audience,
                subscription.kind,
                subscription.address,
                subscription.state,
                secret,
                subscription.createdAt);
    }
}
