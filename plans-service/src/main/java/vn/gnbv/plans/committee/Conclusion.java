package vn.gnbv.plans.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.time.DueKind;

/** What a committee has concluded; only what has come of it is ever written again. */
@Entity
@DynamicUpdate
@Table(name = "committee_conclusions")
class Conclusion {

    @Id
    UUID id;

    @Column(name = "committee_id")
    UUID committeeId;

    int position;
    LocalDate concludedOn;

    @Nullable
    String paperNumber;

    String text;
    UUID assignedOrganisationId;

    @Nullable
    UUID officerId;

    @Nullable
    LocalDate dueOn;

    @Nullable
    @Enumerated(EnumType.STRING)
    DueKind dueKind;

    @Nullable
    UUID taskId;

    @Nullable
    LocalDate doneOn;

    protected Conclusion() {}

    Conclusion(UUID committeeId, int position, AddConclusion command) {
        this.id = Ids.next();
        this.committeeId = committeeId;
        this.position = position;
        this.concludedOn = command.concludedOn();
        this.paperNumber = command.paperNumber();
        this.text = command.text();
        this.assignedOrganisationId = command.assignedOrganisationId();
        this.officerId = command.officerId();
        this.dueOn = command.dueOn();
        this.dueKind = DueKind.of(command.dueOn(), command.dueKind());
    }

    boolean isSettled() {
        return taskId != null || doneOn != null;
    }

    void settle(@Nullable UUID task, @Nullable LocalDate day) {
        taskId = task;
        doneOn = day;
    }
}
