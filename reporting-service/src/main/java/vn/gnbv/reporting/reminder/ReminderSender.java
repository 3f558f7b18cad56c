package vn.gnbv.reporting.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Delivers what is to be delivered, at least once; a repeat carries the same id. */
@ApplicationScoped
class ReminderSender {

    /** What a webhook gets: ids and days, since an address outside may be read by anybody. */
    record Message(String type, Instant timestamp, Data data) {}

    record Data(LocalDate on, List<Reminder> reminders) {}

    record Reminder(UUID obligationId, @Nullable LocalDate dueDate, boolean overdue) {}

    private final ReminderDeliveries deliveries;
    private final Webhooks webhooks;
    private final Mailer mailer;
    private final ObjectMapper json;
    private final Clock clock;

    ReminderSender(ReminderDeliveries deliveries, Webhooks webhooks, Mailer mailer, ObjectMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.mailer = mailer;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(
            every = "${gnbv.reminders.send-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void send() {
        for (var next = deliveries.claim(clock.instant()); next != null; next = deliveries.claim(clock.instant())) {
            var outcome = attempt(next);
            deliveries.done(next, outcome, clock.instant());
            if (outcome.failure() != null) {
                Log.warnf("Reminder %s not delivered, attempt %d: %s", next.id(), next.attempts(), outcome.failure());
            }
        }
    }

    private Outcome attempt(ReminderDeliveries.Delivery delivery) {
        var text = new ReminderText(delivery.on(), deliveries.items(delivery));
        return switch (delivery.kind()) {
            case MAIL -> mail(delivery, text);
            case WEBHOOK ->
                webhooks.call(delivery.subscriptionId(), delivery.id(), delivery.address(), body(delivery, text));
        };
    }

    private Outcome mail(ReminderDeliveries.Delivery delivery, ReminderText text) {
        try {
            mailer.send(Mail.withText(delivery.address(), text.subject(), text.text())
                    .addHeader("X-Reminder-Id", delivery.id().toString())
                    .addHeader("Auto-Submitted", "auto-generated"));
            return Outcome.SENT;
        } catch (RuntimeException e) {
            return Outcome.failed(e.getClass().getSimpleName());
        }
    }

    private String body(ReminderDeliveries.Delivery delivery, ReminderText text) {
        try {
            return json.writeValueAsString(new Message(
                    "obligations.reminded",
                    clock.instant(),
                    new Data(
                            delivery.on(),
                            text.items().stream()
                                    .map(i -> new Reminder(i.obligationId(), i.dueDate(), i.overdueOn(delivery.on())))
                                    .toList())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
