package vn.gnbv.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** What is to be delivered, and what has been: each subscription gets one message a day. */
@ApplicationScoped
class ReminderDeliveries {

    /** After each attempt so long until the next; after the last it is given up. */
    private static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(1));

    /** How far a message has come. */
    @Schema(name = "ReminderDeliveryState")
    enum State {
        PENDING,
        SENT,
        /** After the last attempt, or because the other side wants nothing any more. */
        GIVEN_UP
    }

    /** A message that is being delivered. */
    record Delivery(
            UUID id, UUID subscriptionId, ReminderSubscription.Kind kind, String address, LocalDate on, int attempts) {}

    private final Database database;

    ReminderDeliveries(Database database) {
        this.database = database;
    }

    /** Everything that the subscriptions of a day's reminders get: collected while the day's obligations are gone through. */
    void collect(LocalDate today, List<UUID> reminded) {
        database.write("""
                insert into reminder_items (subscription_id, on_day, obligation_id, due_date, days_left)
                select s.id, ?::date, o.id, o.reminded_due_date, o.reminded_due_date - ?::date
                from obligations o
                join reminder_subscriptions s on s.state = 'ACTIVE'
                  and (s.audience = 'OWES' and s.organisation_id = o.reporter_organisation_id
                    or s.audience = 'RECEIVES' and s.organisation_id = o.receiver_organisation_id
                      and o.reminded_due_date < ?::date)
                where o.id = any (?)
                on conflict do nothing""", today, today, today, reminded.toArray(UUID[]::new));
    }

    /** The day's reminders are complete: their messages may go. */
    int release(LocalDate today) {
        return database.write("""
                insert into reminder_deliveries (id, subscription_id, on_day, state, next_attempt_at)
                select uuidv7(), subscription_id, on_day, 'PENDING', clock_timestamp()
                from (select distinct subscription_id, on_day from reminder_items where on_day = ?::date) i
                on conflict do nothing""", today);
    }

    /** The next one whose time has come, for nobody else in the next minutes; null when there is none. */
    @Nullable
    Delivery claim(Instant now) {
        return database.row(
                """
                update reminder_deliveries d
                set attempts = d.attempts + 1, next_attempt_at = ?::timestamptz + interval '5 minutes'
                from reminder_subscriptions s
                where s.id = d.subscription_id and d.id = (
                  select id from reminder_deliveries
                  where state = 'PENDING' and next_attempt_at <= ? order by next_attempt_at limit 1
                  for update skip locked)
                returning d.id, d.subscription_id, s.kind, s.address, d.on_day, d.attempts""",
                row -> new Delivery(
                        row.getObject("id", UUID.class),
                        row.getObject("subscription_id", UUID.class),
                        ReminderSubscription.Kind.valueOf(row.getString("kind")),
                        row.getString("address"),
                        row.getObject("on_day", LocalDate.class),
                        row.getInt("attempts")),
                now,
                now);
    }

    private static final String SEEN = """
            select d.* from reminder_deliveries d join reminder_subscriptions s on s.id = d.subscription_id""";

    @Nullable
    ReminderDeliveryView find(UUID id, @Nullable UUID organisation) {
        return Query.of(SEEN)
                .where("s.organisation_id = ?", organisation)
                .where("d.id = ?", id)
                .first(database, ReminderDeliveryView::of)
                .orElse(null);
    }

    /** Sorted by id, which is by the day. */
    List<ReminderDeliveryView> list(
            @Nullable UUID organisation, @Nullable UUID subscription, @Nullable UUID after, int limit) {
        return Query.of(SEEN)
                .where("s.organisation_id = ?", organisation)
                .whereGiven(subscription, "d.subscription_id = ?")
                .whereGiven(after, "d.id > ?")
                .then("order by d.id limit ?", limit)
                .list(database, ReminderDeliveryView::of);
    }

    void again(UUID id, Instant now) {
        database.write("""
                update reminder_deliveries set state = 'PENDING', attempts = 0, next_attempt_at = ?, sent_at = null
                where id = ?""", now, id);
    }

    List<ReminderText.Item> items(Delivery delivery) {
        return database.rows(
                """
                select i.obligation_id, i.due_date,
                       concat_ws(', ', c.regime ->> 'name', o.period_label) as what,
                       coalesce(reporter.name, o.reporter_organisation_id::text) as reporter,
                       coalesce(r.state = 'RETURNED', false) as returned
                from reminder_items i
                join obligations o on o.id = i.obligation_id
                left join regime_copies c on c.id = o.regime_id
                left join reports r on r.obligation_id = o.id and r.supplement = 0
                left join lateral (
                  select name from organisation_versions v where v.organisation_id = o.reporter_organisation_id
                  order by upper(v.valid) desc nulls first limit 1) reporter on true
                where i.subscription_id = ? and i.on_day = ?::date
                order by i.due_date, reporter, i.obligation_id""",
                row -> new ReminderText.Item(
                        row.getObject("obligation_id", UUID.class),
                        row.getString("what"),
                        row.getString("reporter"),
                        row.getObject("due_date", LocalDate.class),
                        row.getBoolean("returned")),
                delivery.subscriptionId(),
                delivery.on());
    }

    void done(Delivery delivery, Outcome outcome, Instant now) {
        if (outcome.failure() == null) {
            database.write(
                    "update reminder_deliveries set state = 'SENT', sent_at = ?, failure = null where id = ?",
                    now,
                    delivery.id());
            return;
        }
        if (outcome.gone() || delivery.attempts() > PATIENCE.size()) {
            database.write("""
                    with given_up as (
                      update reminder_deliveries set state = 'GIVEN_UP', failure = ? where id = ? returning subscription_id)
                    update reminder_subscriptions s set state = 'FAILED', version = version + 1
                    from given_up g where s.id = g.subscription_id and s.state = 'ACTIVE'""", outcome.failure(), delivery.id());
            return;
        }
        var wait = outcome.again() == null ? PATIENCE.get(delivery.attempts() - 1) : outcome.again();
        database.write(
                "update reminder_deliveries set failure = ?, next_attempt_at = ? where id = ?",
                outcome.failure(),
                now.plus(wait),
                delivery.id());
    }
}
