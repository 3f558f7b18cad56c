package vn.gnbv.plans.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Headcount;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.programme.Applies;
import vn.gnbv.plans.programme.Footing;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/**
 * A livelihood model or project (<i>mô hình, dự án giảm nghèo</i>, projects 2 and 3.1 of Decision 90/QĐ-TTg) or small
 * works (<i>công trình</i>): proposed, approved by a decision, run, and finished with a result or stopped for a reason.
 */
@Entity
@Table(name = "projects")
class Project {

    @Id
    UUID id;

    UUID programmeId;
    UUID componentId;
    UUID unitId;

    /** The day whose area tree decides who may see the proposal. */
    LocalDate areaDate;

    int year;

    @Enumerated(EnumType.STRING)
    ProjectKind kind;

    String name;

    @JdbcTypeCode(SqlTypes.JSON)
    Party proposer;

    @Nullable
    LocalDate proposedOn;

    @Nullable
    LocalDate startsOn;

    @Nullable
    LocalDate endsOn;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Headcount householdsPlanned;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Headcount householdsActual;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Funding funding;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "uuid[]")
    List<UUID> budgetLineIds;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Party buyer;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Revolving revolving;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Result result;

    @Nullable
    UUID replicatedFrom;

    @Enumerated(EnumType.STRING)
    ProjectState state = ProjectState.PROPOSED;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Decision approval;

    @Nullable
    LocalDate startedOn;

    @Nullable
    LocalDate finishedOn;

    @Nullable
    LocalDate stoppedOn;

    @Nullable
    String stopReason;

    @Enumerated(EnumType.STRING)
    Applies applicability;

    @Nullable
    UUID statementId;

    /** Changes with every act, so that the version does too. */
    Instant changedAt;

    @Version
    int version;

    protected Project() {}

    Project(StateProject stated, Footing footing, LocalDate areaDate) {
        this.id = stated.id() == null ? Ids.next() : stated.id();
        this.unitId = stated.unitId();
        this.year = stated.year();
        this.areaDate = areaDate;
        restOn(footing);
        describe(stated);
    }

    /** Tells whether a correction may say this of it. */
    void checkCorrection(StateProject stated, LocalDate today, Refusals refusals) {
        if (!stated.unitId().equals(unitId) || stated.year() != year) {
            throw Problem.of(PlansProblems.IDENTITY_FIXED);
        }
        stated.check(today, refusals);
        var decision = stated.approval();
        refusals.addIf((decision == null) != (approval == null), "/approval", PlansProblems.APPROVAL_OUT_OF_PLACE);
        refusals.addIf(approval != null && stated.reason() == null, "/reason", PlansProblems.REASON_REQUIRED);
        if (decision == null) {
            return;
        }
        Steps.check(refusals, "/approval/decidedOn", decision.decidedOn(), stated.proposedOn(), today);
        var next = startedOn == null ? stoppedOn : startedOn;
        refusals.addIf(
                next != null && next.isBefore(decision.decidedOn()),
                "/approval/decidedOn",
                PlansProblems.STEP_TOO_LATE,
                String.valueOf(next));
    }

    /** @param footing null where it rests on what it rested on */
    void correct(StateProject stated, @Nullable Footing footing) {
        if (footing != null) {
            restOn(footing);
        }
        approval = stated.approval();
        describe(stated);
    }

    /** Whether it would then rest on something else. */
    boolean movesTo(StateProject stated) {
        return !stated.componentId().equals(componentId)
                || !firstDay(stated.startsOn()).equals(firstDay(startsOn));
    }

    /** The day whose statements decide whether its component applies. */
    LocalDate firstDay(@Nullable LocalDate planned) {
        return planned == null ? areaDate : planned;
    }

    /** @throws Problem STEP_NOT_ALLOWED, or what is wrong with the decision */
    void approve(Decision decision, Footing footing, LocalDate today) {
        require(Set.of(ProjectState.PROPOSED));
        var refusals = new Refusals();
        Steps.check(refusals, "/decidedOn", decision.decidedOn(), proposedOn, today);
        refusals.throwIfAny();
        approval = decision;
        state = ProjectState.APPROVED;
        restOn(footing);
        changed();
    }

    /** @throws Problem STEP_NOT_ALLOWED, or what is wrong with the day */
    void start(LocalDate on, Footing footing, LocalDate today) {
        require(Set.of(ProjectState.APPROVED));
        var refusals = new Refusals();
        Steps.check(refusals, "/startedOn", on, lastStep(), today);
        refusals.throwIfAny();
        startedOn = on;
        state = ProjectState.RUNNING;
        restOn(footing);
        changed();
    }

    /** @throws Problem STEP_NOT_ALLOWED, or what is wrong with the result */
    void finish(FinishProject finish, LocalDate today) {
        require(Set.of(ProjectState.RUNNING));
        var refusals = new Refusals();
        Steps.check(refusals, "/finishedOn", finish.finishedOn(), lastStep(), today);
        if (finish.householdsActual() != null) {
            finish.householdsActual().check("/householdsActual", refusals);
        }
        refusals.throwIfAny();
        finishedOn = finish.finishedOn();
        householdsActual = finish.householdsActual() == null ? householdsActual : finish.householdsActual();
        result = finish.result() == null ? result : finish.result();
        state = ProjectState.FINISHED;
        changed();
    }

    /** @throws Problem STEP_NOT_ALLOWED, or what is wrong with the day */
    void stop(StopProject stop, LocalDate today) {
        require(Set.of(ProjectState.PROPOSED, ProjectState.APPROVED, ProjectState.RUNNING));
        var refusals = new Refusals();
        Steps.check(refusals, "/stoppedOn", stop.stoppedOn(), lastStep(), today);
        refusals.throwIfAny();
        stoppedOn = stop.stoppedOn();
        stopReason = stop.reason();
        state = ProjectState.STOPPED;
        changed();
    }

    /** What was approved once is known to all; a proposal is its area's own. */
    boolean isKnownToAll() {
        return approval != null;
    }

    /** @throws Problem STEP_NOT_ALLOWED */
    void require(Set<ProjectState> states) {
        if (!states.contains(state)) {
            throw Problem.of(PlansProblems.STEP_NOT_ALLOWED, state);
        }
    }

    private @Nullable LocalDate lastStep() {
        if (startedOn != null) {
            return startedOn;
        }
        return approval == null ? proposedOn : approval.decidedOn();
    }

    private void restOn(Footing footing) {
        programmeId = footing.programmeId();
        componentId = footing.componentId();
        applicability = footing.applies();
        statementId = footing.statementId();
    }

    private void describe(StateProject stated) {
        kind = stated.kind();
        name = stated.name();
        proposer = stated.proposer();
        proposedOn = stated.proposedOn();
        startsOn = stated.startsOn();
        endsOn = stated.endsOn();
        householdsPlanned = stated.householdsPlanned();
        householdsActual = stated.householdsActual();
        funding = stated.funding();
        budgetLineIds = List.copyOf(stated.budgetLineIds());
        buyer = stated.buyer();
        revolving = stated.revolving();
        result = stated.result();
        replicatedFrom = stated.replicatedFrom();
        changed();
    }

    private void changed() {
        changedAt = Instant.now();
    }
}
