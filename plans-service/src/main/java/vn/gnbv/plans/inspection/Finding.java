package vn.gnbv.plans.inspection;

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

/**
 * What was found (<i>kết luận, kiến nghị xử lý</i>), and what has come of it. Only the latter is ever written again: the
 * database takes no change of the rest.
 */
@Entity
@DynamicUpdate
@Table(name = "inspection_findings")
class Finding {

    @Id
    UUID id;

    @Column(name = "inspection_id")
    UUID inspectionId;

    int position;
    String text;

    @Enumerated(EnumType.STRING)
    Consequence consequence;

    @Nullable
    Long amountVnd;

    @Nullable
    UUID budgetLineId;

    @Nullable
    UUID unitId;

    @Nullable
    Integer households;

    UUID responsibleOrganisationId;

    @Nullable
    UUID officerId;

    @Nullable
    LocalDate dueOn;

    @Nullable
    @Enumerated(EnumType.STRING)
    DueKind dueKind;

    @Nullable
    LocalDate doneOn;

    @Nullable
    String evidence;

    @Nullable
    String evidenceSha256;

    protected Finding() {}

    Finding(UUID inspectionId, int position, StateFinding stated) {
        this.id = Ids.next();
        this.inspectionId = inspectionId;
        this.position = position;
        this.text = stated.text();
        this.consequence = stated.consequence();
        this.amountVnd = stated.amountVnd();
        this.budgetLineId = stated.budgetLineId();
        this.unitId = stated.unitId();
        this.households = stated.households();
        this.responsibleOrganisationId = stated.responsibleOrganisationId();
        this.officerId = stated.officerId();
        this.dueOn = stated.dueOn();
        this.dueKind = DueKind.of(stated.dueOn(), stated.dueKind());
    }

    boolean isDone() {
        return doneOn != null;
    }

    InspectionState state() {
        return isDone() ? InspectionState.DONE : InspectionState.OPEN;
    }

    void complete(LocalDate on, CompleteFinding command) {
        doneOn = on;
        evidence = command.evidence();
        evidenceSha256 = command.evidenceSha256();
    }
}
