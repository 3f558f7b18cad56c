package vn.gnbv.plans.committee;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** The committee that steers the programmes of a unit (<i>ban chỉ đạo các chương trình mục tiêu quốc gia</i>). */
@Entity
@Table(name = "steering_committees")
class SteeringCommittee {

    @Id
    UUID id;

    UUID unitId;
    UUID organisationId;
    String name;
    String basis;
    LocalDate establishedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    List<StateCommittee.CommitteeMember> members;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "committee_id", insertable = false, updatable = false)
    @OrderBy("position")
    List<Conclusion> conclusions = new ArrayList<>();

    /** Changes with every conclusion, so that the version does too. */
    Instant changedAt;

    @Version
    int version;

    protected SteeringCommittee() {}

    SteeringCommittee(StateCommittee command) {
        this.id = command.id() == null ? Ids.next() : command.id();
        this.unitId = command.unitId();
        this.establishedOn = command.establishedOn();
        describe(command);
    }

    /** @throws Problem COMMITTEE_IDENTITY_FIXED when another unit or day is named */
    void restate(StateCommittee command) {
        if (!command.unitId().equals(unitId) || !command.establishedOn().equals(establishedOn)) {
            throw Problem.of(PlansProblems.COMMITTEE_IDENTITY_FIXED);
        }
        describe(command);
    }

    private void describe(StateCommittee command) {
        this.organisationId = command.organisationId();
        this.name = command.name();
        this.basis = command.basis();
        this.members = List.copyOf(command.members());
        this.changedAt = Instant.now();
    }

    boolean concerns(@Nullable UUID organisation) {
        return organisationId.equals(organisation)
                || conclusions.stream().anyMatch(one -> one.assignedOrganisationId.equals(organisation));
    }

    void add(AddConclusion command) {
        conclusions.add(new Conclusion(id, conclusions.size(), command));
        changedAt = Instant.now();
    }

    /**
     * Takes down what has come of a conclusion.
     *
     * @param by the caller's organisation
     * @param looksAfter whether the caller looks after the area
     * @throws Problem NOT_FOUND for who is not charged with it, CONCLUSION_SETTLED, or what is wrong with the outcome
     */
    void settle(SettleConclusion command, @Nullable UUID by, boolean looksAfter, LocalDate today) {
        var conclusion = conclusions.stream()
                .filter(one -> one.id.equals(command.conclusionId()))
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblems.INVALID_REQUEST)
                        .at("/conclusionId", PlansProblems.UNKNOWN_CONCLUSION));
        if (!looksAfter && !organisationId.equals(by) && !conclusion.assignedOrganisationId.equals(by)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        if (conclusion.isSettled()) {
            throw Problem.of(PlansProblems.CONCLUSION_SETTLED);
        }
        var day = command.doneOn();
        var refusals = new Refusals();
        refusals.addIf(
                (command.taskId() == null) == (day == null), "/taskId", PlansProblems.CONCLUSION_OUTCOME_UNCLEAR);
        refusals.addIf(day != null && day.isAfter(today), "/doneOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(
                day != null && day.isBefore(conclusion.concludedOn),
                "/doneOn",
                PlansProblems.DAY_OUT_OF_ORDER,
                conclusion.concludedOn);
        refusals.throwIfAny();
        conclusion.settle(command.taskId(), day);
        changedAt = Instant.now();
    }
}
