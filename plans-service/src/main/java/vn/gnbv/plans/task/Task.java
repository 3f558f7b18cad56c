package vn.gnbv.plans.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DueKind;
import vn.gnbv.plans.Part;
import vn.gnbv.platform.Ids;

/** What a plan gives somebody to do (<i>nhiệm vụ</i>): who leads (<i>chủ trì</i>) and who helps (<i>phối hợp</i>). */
@Entity
@Table(name = "tasks")
public class Task implements Part<StateTask> {

    @Id
    UUID id;

    @Column(name = "plan_id")
    UUID planId;

    int position;
    String number;

    @Nullable
    String taskGroup;

    String content;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "uuid[]")
    List<UUID> leadOrganisationIds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "uuid[]")
    List<UUID> coordinatingOrganisationIds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "uuid[]")
    List<UUID> componentIds;

    @Enumerated(EnumType.STRING)
    Schedule schedule;

    @Nullable
    LocalDate dueOn;

    @Nullable
    @Enumerated(EnumType.STRING)
    DueKind dueKind;

    int sinceEdition;

    @Nullable
    Integer lastEdition;

    protected Task() {}

    public Task(UUID planId, StateTask stated, int position, int edition) {
        this.id = Ids.next();
        this.planId = planId;
        this.number = stated.number();
        this.sinceEdition = Math.max(edition, 1);
        restate(stated, position, edition);
    }

    @Override
    public boolean isMeantBy(StateTask stated) {
        return number.equals(stated.number());
    }

    @Override
    public final void restate(StateTask stated, int newPosition, int edition) {
        this.position = newPosition;
        this.taskGroup = stated.group();
        this.content = stated.content();
        this.leadOrganisationIds = List.copyOf(stated.leadOrganisationIds());
        this.coordinatingOrganisationIds = stated.coordinatingOrganisationIds();
        this.componentIds = stated.componentIds();
        this.schedule = stated.schedule();
        this.dueOn = stated.dueOn();
        var kind = stated.dueKind() == null ? DueKind.BY : stated.dueKind();
        this.dueKind = stated.dueOn() == null ? null : kind;
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
