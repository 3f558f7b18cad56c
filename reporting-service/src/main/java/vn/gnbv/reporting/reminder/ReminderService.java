package vn.gnbv.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.obligation.ObligationService;

/** Reminds of what is due and overdue, and keeps who wants to be told. */
@ApplicationScoped
class ReminderService {

    private final ReminderSubscriptions subscriptions;
    private final ReminderDeliveries deliveries;
    private final ObligationService obligations;
    private final WebhookSignature signature;
    private final Webhooks webhooks;
    private final EventLog events;
    private final Database database;
    private final Caller caller;
    private final ReminderSteps steps;
    private final boolean mailSetUp;

    ReminderService(
            ReminderSubscriptions subscriptions,
            ReminderDeliveries deliveries,
            ObligationService obligations,
            WebhookSignature signature,
            Webhooks webhooks,
            EventLog events,
            Database database,
            Caller caller,
            @ConfigProperty(name = "smtp.host") Optional<String> mailServer,
            @ConfigProperty(name = "gnbv.reminders.days-before") List<Integer> daysBefore,
            @ConfigProperty(name = "gnbv.reminders.overdue-every-days") int overdueEveryDays) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.obligations = obligations;
        this.signature = signature;
        this.webhooks = webhooks;
        this.events = events;
        this.database = database;
        this.caller = caller;
        this.mailSetUp = mailServer.isPresent();
        this.steps = new ReminderSteps(daysBefore, overdueEveryDays);
    }

    /**
     * Reminds of the next portion of what is due: events, and what the subscriptions get.
     *
     * @param after the last one that was looked at; null at the beginning
     * @return the last one that was looked at now; null when the day is done
     */
    @Transactional
    @Nullable
    UUID remind(LocalDate today, @Nullable UUID after, int portion) {
        var due = obligations.due(today.plusDays(steps.first()), after, portion);
        var reached = new LinkedHashMap<UUID, ObligationService.Reminder>();
        for (var obligation : due) {
            var step = steps.reached(obligation, today);
            if (step != null) {
                reached.put(obligation.id(), new ObligationService.Reminder(obligation.dueDate(), step));
            }
        }
        obligations.remind(reached);
        deliveries.collect(today, List.copyOf(reached.keySet()));
        return due.size() < portion ? null : due.getLast().id();
    }

    /** The day is done: the messages may go. */
    @Transactional
    void release(LocalDate today) {
        deliveries.release(today);
    }

    @Transactional
    @Idempotent
    Answer subscribe(SubscribeReminders command) {
        var organisation = caller.organisation();
        if (organisation == null) {
            throw Problem.of(PlatformProblems.FORBIDDEN);
        }
        command.check(webhooks.localAllowed(), mailSetUp);
        var subscription = new ReminderSubscription(organisation, command, caller.id(), database.now());
        if (subscriptions.active(subscription)) {
            throw Problem.of(ReportingProblems.SUBSCRIBED_ALREADY).at("/address");
        }
        subscriptions.persist(subscription);
        log(subscription, "CREATED");
        var secret = command.kind() == ReminderSubscription.Kind.WEBHOOK ? signature.secretOf(subscription.id) : null;
        return Answer.created(
                "/v1/reminder-subscriptions/" + subscription.id,
                subscription.version,
                ReminderSubscriptionView.of(subscription, secret));
    }

    @Transactional
    Answer stop(UUID id, @Nullable IfMatch ifMatch) {
        var subscription = subscriptions.of(id, caller.organisation());
        IfMatch.check(ifMatch, subscription.version);
        subscription.stop();
        log(subscription, "STOPPED");
        return Answer.noContent();
    }

    @Transactional
    List<ReminderSubscriptionView> list(@Nullable UUID after, int limit) {
        return subscriptions.list(caller.organisation(), after, limit).stream()
                .map(subscription -> ReminderSubscriptionView.of(subscription, null))
                .toList();
    }

    List<ReminderDeliveryView> deliveries(@Nullable UUID subscription, @Nullable UUID after, int limit) {
        return deliveries.list(caller.organisation(), subscription, after, limit);
    }

    /** At once and from the first attempt on, with the same id; a subscription that had failed goes on with it. */
    @Transactional
    @Idempotent
    Answer deliverAgain(UUID id) {
        var organisation = caller.organisation();
        var delivery = deliveries.find(id, organisation);
        if (delivery == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        var subscription = subscriptions.of(delivery.subscriptionId(), organisation);
        if (subscription.goOn(subscriptions.active(subscription))) {
            log(subscription, "GOES_ON");
        }
        deliveries.again(id, database.now());
        return Answer.ok(Objects.requireNonNull(deliveries.find(id, organisation), "it has just been there"));
    }

    /** Only audited; the address stays out of it. */
    private void log(ReminderSubscription subscription, String change) {
        subscriptions.flush();
        record Told(UUID organisationId, String audience, String kind, String change) {}
        events.append(new AggregateChange(
                null,
                "vn.gnbv.reminder-subscription.v1",
                subscription.id,
                subscription.version,
                new Told(subscription.organisationId, subscription.audience.name(), subscription.kind.name(), change),
                null,
                Ids.next(),
                null));
    }
}
