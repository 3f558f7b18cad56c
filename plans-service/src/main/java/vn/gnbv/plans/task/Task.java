package vn.gnbv.plans.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Part;
import vn.gnbv.platform.Ids;

/**
 * What a plan, or another paper, gives somebody to do (<i>nhiệm vụ</i>): who leads (<i>chủ trì</i>) and who helps (<i>phối
 * hợp</i>). Who answers for it later, and how far they have come, are records of their own: the task stays as issued.
 */
@Entity
@Table(name = "tasks")
public class Task implements Part<StateTask> {

    @Id
    UUID id;

    /** Null for a task from another paper. */
    @Nullable
    @Column(name = "plan_id")
    UUID planId;

    /** The paper where there is no plan. */
    @Nullable
    @Embedded
    TaskSource source;

    /** The day whose area tree decides who may act on a task without a plan. */
    @Nullable
    LocalDate areaDate;

    int position;

    @Embedded
    StateTask stated;

    int sinceEdition;

    @Nullable
    Integer lastEdition;

    protected Task() {}

    public Task(UUID planId, StateTask stated, int position, int edition) {
        this.id = Ids.next();
        this.planId = planId;
        this.sinceEdition = Math.max(edition, 1);
        restate(stated, position, edition);
    }

    Task(AssignTask command) {
        this.id = command.id() == null ? Ids.next() : command.id();
        this.source = command.source();
        this.areaDate = command.source().issuedOn();
        this.sinceEdition = 1;
        restate(command.task(), 0, 1);
    }

    @Override
    public boolean isMeantBy(StateTask other) {
        return stated.number().equals(other.number());
    }

    @Override
    public final void restate(StateTask newlyStated, int newPosition, int edition) {
        this.position = newPosition;
        this.stated = newlyStated;
        this.lastEdition = null;
    }

    @Override
    public void drop(int edition) {
        this.lastEdition = edition - 1;
    }

    @Override
    public boolean stands() {
        return lastEdition == null;
    }
}
