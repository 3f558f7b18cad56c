package vn.gnbv.reporting.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.ReportingProblems;

/** That an organisation wants its reminders at an address (<i>đăng ký nhận nhắc việc</i>). */
@Entity
@Table(name = "reminder_subscriptions")
class ReminderSubscription {

    /** Of which reports: those it owes, step by step, or those that others owe to it and are overdue. */
    enum Audience {
        OWES,
        RECEIVES
    }

    /** How. */
    enum Kind {
        MAIL,
        WEBHOOK
    }

    /** Whether it goes on; FAILED when nothing could be delivered for too long. */
    @Schema(name = "ReminderSubscriptionState")
    enum State {
        ACTIVE,
        STOPPED,
        FAILED
    }

    @Id
    UUID id;

    UUID organisationId;

    @Enumerated(EnumType.STRING)
    Audience audience;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String address;

    @Enumerated(EnumType.STRING)
    State state;

    Instant createdAt;
    String createdBy;

    @Version
    int version;

    protected ReminderSubscription() {}

    ReminderSubscription(UUID organisation, SubscribeReminders command, String by, Instant now) {
        id = Ids.next();
        organisationId = organisation;
        audience = command.audience();
        kind = command.kind();
        address = command.address();
        state = State.ACTIVE;
        createdAt = now;
        createdBy = by;
    }

    /**
     * What could not be delivered can be now.
     *
     * @param another whether another one tells the same address of the same meanwhile
     * @return whether it had failed
     */
    boolean goOn(boolean another) {
        if (state == State.STOPPED) {
            throw Problem.of(ReportingProblems.SUBSCRIPTION_STOPPED);
        }
        if (state == State.ACTIVE) {
            return false;
        }
        if (another) {
            throw Problem.of(ReportingProblems.SUBSCRIBED_ALREADY);
        }
        state = State.ACTIVE;
        return true;
    }

    void stop() {
        if (state == State.STOPPED) {
            throw Problem.of(ReportingProblems.SUBSCRIPTION_STOPPED);
        }
        state = State.STOPPED;
    }
}
