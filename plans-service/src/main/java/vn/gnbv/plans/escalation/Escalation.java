package vn.gnbv.plans.escalation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

/**
 * What an organisation cannot settle by itself, on its way (<i>qua</i> …) to who can. It always lies with one
 * organisation of its route, which passes it on or answers it.
 */
@Entity
@Table(name = "escalations")
class Escalation {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    EscalationKind kind;

    String title;
    String content;

    @Nullable
    UUID planId;

    @Nullable
    String paperNumber;

    /** Who raised it. */
    UUID organisationId;

    /** Of who raised it, on that day. */
    UUID unitId;

    LocalDate raisedOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "uuid[]")
    List<UUID> route;

    @ElementCollection
    @CollectionTable(name = "escalation_steps", joinColumns = @JoinColumn(name = "escalation_id"))
    @OrderColumn(name = "position")
    List<EscalationStep> steps = new ArrayList<>();

    /** How many steps it has made: with whom it lies. */
    int stepsMade;

    @Enumerated(EnumType.STRING)
    EscalationState state = EscalationState.OPEN;

    @Nullable
    String answerText;

    @Nullable
    String answerNumber;

    @Nullable
    LocalDate answeredOn;

    @Nullable
    String withdrawalReason;

    @Nullable
    LocalDate withdrawnOn;

    @Version
    int version;

    protected Escalation() {}

    Escalation(RaiseEscalation command, UUID raiser, UUID unitId, LocalDate raisedOn) {
        this.id = command.id() == null ? Ids.next() : command.id();
        this.kind = command.kind();
        this.title = command.title();
        this.content = command.content();
        this.planId = command.planId();
        this.paperNumber = command.paperNumber();
        this.organisationId = raiser;
        this.unitId = unitId;
        this.raisedOn = raisedOn;
        this.route = List.copyOf(command.route());
    }

    boolean isRaisedBy(@Nullable UUID organisation) {
        return organisationId.equals(organisation);
    }

    boolean concerns(@Nullable UUID organisation) {
        return organisation != null && (isRaisedBy(organisation) || route.contains(organisation));
    }

    /** With whom it lies, or where it was answered or taken back. */
    UUID holder() {
        return route.get(stepsMade);
    }

    /** From the day on which it was raised to the day of the answer; null while there is none. */
    @Nullable
    Long daysToAnswer() {
        return answeredOn == null ? null : ChronoUnit.DAYS.between(raisedOn, answeredOn);
    }

    /** @throws Problem ESCALATION_NOT_OPEN, ROUTE_ENDS_HERE, or what is wrong with the day */
    void forward(ForwardEscalation command, LocalDate today) {
        requireOpen();
        if (stepsMade == route.size() - 1) {
            throw Problem.of(PlansProblems.ROUTE_ENDS_HERE);
        }
        var day = orderly(command.forwardedOn(), today, "/forwardedOn");
        steps.add(new EscalationStep(day, command.paperNumber(), command.note()));
        stepsMade++;
    }

    /** @throws Problem ESCALATION_NOT_OPEN, or what is wrong with the day */
    void answer(AnswerEscalation command, LocalDate today) {
        requireOpen();
        answeredOn = orderly(command.answeredOn(), today, "/answeredOn");
        answerText = command.text();
        answerNumber = command.paperNumber();
        state = EscalationState.ANSWERED;
    }

    /** @throws Problem ESCALATION_NOT_OPEN, or what is wrong with the day */
    void withdraw(WithdrawEscalation command, LocalDate today) {
        requireOpen();
        withdrawnOn = orderly(command.withdrawnOn(), today, "/withdrawnOn");
        withdrawalReason = command.reason();
        state = EscalationState.WITHDRAWN;
    }

    private void requireOpen() {
        if (state != EscalationState.OPEN) {
            throw Problem.of(PlansProblems.ESCALATION_NOT_OPEN);
        }
    }

    private LocalDate orderly(@Nullable LocalDate stated, LocalDate today, String pointer) {
        var day = stated == null ? today : stated;
        var before = steps.isEmpty() ? raisedOn : steps.getLast().forwardedOn();
        var refusals = new Refusals();
        refusals.addIf(day.isAfter(today), pointer, PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(day.isBefore(before), pointer, PlansProblems.DAY_OUT_OF_ORDER, before);
        refusals.throwIfAny();
        return day;
    }
}
