package vn.gnbv.plans.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;

/** One whose opinion is asked for, and when it first came. */
@Entity
@Table(name = "consultation_invited")
class Invited {

    @Id
    UUID id;

    @Column(name = "consultation_id")
    UUID consultationId;

    int position;

    @Nullable
    UUID organisationId;

    @Nullable
    String label;

    @Nullable
    String office;

    /** The first day on which something came. */
    @Nullable
    LocalDate repliedOn;

    @Nullable
    @Enumerated(EnumType.STRING)
    ReplyOutcome outcome;

    protected Invited() {}

    Invited(UUID consultationId, int position, Invite invite) {
        this.id = Ids.next();
        this.consultationId = consultationId;
        this.position = position;
        this.organisationId = invite.organisationId();
        this.label = invite.label();
        this.office = invite.position();
    }

    void replied(LocalDate on) {
        if (repliedOn == null || on.isBefore(repliedOn)) {
            repliedOn = on;
        }
    }

    void conclude(LocalDate lastDay) {
        if (repliedOn == null) {
            outcome = ReplyOutcome.NO_REPLY;
        } else {
            outcome = repliedOn.isAfter(lastDay) ? ReplyOutcome.REPLIED_LATE : ReplyOutcome.REPLIED;
        }
    }
}
