package vn.gnbv.household.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.WorkingCalendars;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Takes the steps of procedures, and the complaints against what was posted. */
@ApplicationScoped
public class ProceedingService {

    record ProceedingChanged(UUID id, int version, String change, UUID subjectId, UUID unitId, String step) {}

    record ComplaintChanged(UUID id, int version, String change, UUID proceedingId) {}

    private final Proceedings proceedings;
    private final Complaints complaints;
    private final ProcedureService procedures;
    private final WorkingCalendars calendars;
    private final Instance<StepCondition> conditions;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    ProceedingService(
            Proceedings proceedings,
            Complaints complaints,
            ProcedureService procedures,
            WorkingCalendars calendars,
            Instance<StepCondition> conditions,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.proceedings = proceedings;
        this.complaints = complaints;
        this.procedures = procedures;
        this.calendars = calendars;
        this.conditions = conditions;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins the steps for a subject in a unit, in the caller's transaction, and passes the first one if it is a list:
     * whoever begins has named those it is about. What has begun already goes on.
     *
     * @return empty where no procedure is in force: then no step is asked for
     */
    public Optional<UUID> begin(ProcedureUse use, UUID subject, UUID unit, LocalDate on) {
        return procedures.inForce(use, unit, on).map(p -> begin(p.id, subject, unit, on));
    }

    /**
     * The same by a procedure that was chosen before.
     *
     * @throws Problem PROCEEDING_OVERLAPS
     */
    public UUID begin(UUID procedureId, UUID subject, UUID unit, LocalDate on) {
        var begun = proceedings.at(subject, unit);
        if (begun.isPresent()) {
            return begun.get().id;
        }
        if (proceedings.overlap(subject, unit, on)) {
            throw Problem.of(HouseholdProblems.PROCEEDING_OVERLAPS).at("/unitId");
        }
        var procedure = procedures.find(procedureId);
        var proceeding = new Proceeding(procedure, subject, unit, on, calendars.from(on));
        if (proceeding.kind == StepKind.LIST) {
            proceeding.take(procedure, TakeStep.plain(proceeding.step, on, null), circumstances(proceeding));
        }
        proceedings.persistAndFlush(proceeding);
        append(proceeding, "BEGUN");
        return proceeding.id;
    }

    /** @throws Problem STEP_NOT_REACHED unless the subject is at this step in the unit, or in the one around it */
    public void requireStep(UUID subject, UUID unit, StepKind kind, LocalDate on) {
        at(subject, unit, kind, on);
    }

    /**
     * Surveys a household in the unit, in the caller's transaction, and keeps the survey from being passed until it ends.
     *
     * @throws Problem STEP_NOT_REACHED unless the subject is at its survey there, or what was posted is verified again
     */
    public void survey(UUID subject, UUID unit, LocalDate on) {
        var proceeding = proceedings
                .of(subject, unit, on)
                .orElseThrow(() -> Problem.of(HouseholdProblems.STEP_NOT_REACHED, StepKind.SURVEY.name(), "-"));
        // Many survey at once; who verifies again may change from when it is posted.
        var mode = proceeding.kind == StepKind.SURVEY ? LockModeType.PESSIMISTIC_READ : LockModeType.PESSIMISTIC_WRITE;
        proceedings.lock(proceeding, mode).survey(on);
    }

    /** @throws Problem SURVEY_ENDED where what is said of a household now would neither be discussed nor posted */
    public void requireSurveying(UUID subject, UUID unit, LocalDate on) {
        if (proceedings.of(subject, unit, on).filter(p -> !p.isSurveying()).isPresent()) {
            throw Problem.of(HouseholdProblems.SURVEY_ENDED);
        }
    }

    /** Passes a step that follows from another act, such as a decision, in the transaction of that act. */
    public void pass(UUID subject, UUID unit, StepKind kind, LocalDate on, @Nullable String documentNumber) {
        var proceeding = at(subject, unit, kind, on);
        proceeding.take(
                procedures.find(proceeding.procedureId),
                TakeStep.plain(proceeding.step, on, documentNumber),
                circumstances(proceeding));
        proceedings.flush();
        append(proceeding, "STEP_TAKEN");
    }

    private Proceeding at(UUID subject, UUID unit, StepKind kind, LocalDate on) {
        var proceeding = proceedings
                .of(subject, unit, on)
                .orElseThrow(() -> Problem.of(HouseholdProblems.STEP_NOT_REACHED, kind.name(), "-"));
        proceeding.requireAt(kind, on);
        return proceeding;
    }

    @Transactional
    @Idempotent
    Answer take(UUID id, TakeStep command, @Nullable IfMatch ifMatch) {
        // Whatever is being said of the step is said before it is passed, or after.
        var proceeding = proceedings.lock(require(id), LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, proceeding.version);
        if (proceeding.step.equals(command.step())) {
            if (proceeding.kind == StepKind.DECISION) {
                throw Problem.of(HouseholdProblems.DECISION_FOLLOWS).at("/step");
            }
            conditions.forEach(
                    c -> c.require(proceeding.subjectId, proceeding.unitId, proceeding.kind, command.happenedOn()));
        }
        proceeding.take(procedures.find(proceeding.procedureId), command, circumstances(proceeding));
        proceedings.flush();
        append(proceeding, proceeding.acts.getLast().outcome() == Outcome.PASSED ? "STEP_TAKEN" : "SENT_BACK");
        return Answer.ok(proceeding.version, ProceedingView.of(proceeding));
    }

    @Transactional
    @Idempotent
    Answer complain(UUID id, FileComplaint command) {
        var proceeding = proceedings.lock(require(id), LockModeType.PESSIMISTIC_READ);
        proceeding.requireAt(StepKind.POSTING, command.receivedOn());
        var complaint = new Complaint(proceeding.id, command, caller.id(), LocalDate.now(clock));
        complaints.persistAndFlush(complaint);
        append(complaint, "RECEIVED");
        return Answer.created(
                "/v1/proceedings/" + id + "/complaints/" + complaint.id,
                complaint.version,
                ComplaintView.of(complaint));
    }

    /** An upheld complaint sends the proceeding back, and what follows is posted again. */
    @Transactional
    @Idempotent
    Answer settle(UUID id, UUID complaintId, SettleComplaint command, @Nullable IfMatch ifMatch) {
        var proceeding = require(id);
        var complaint = find(id, complaintId);
        IfMatch.check(ifMatch, complaint.version);
        complaint.settle(command, LocalDate.now(clock));
        complaints.flush();
        append(complaint, complaint.state.name());
        var procedure = procedures.find(proceeding.procedureId);
        var at = circumstances(proceeding);
        if (command.upheld() && proceeding.sendBack(procedure, command.settledOn(), at)) {
            proceedings.flush();
            append(proceeding, "SENT_BACK");
        }
        return Answer.ok(complaint.version, ComplaintView.of(complaint));
    }

    @Transactional
    ProceedingView get(UUID id) {
        return ProceedingView.of(require(id));
    }

    @Transactional
    List<ComplaintView> complaints(UUID id, @Nullable UUID after, int limit) {
        require(id);
        return complaints
                .find("proceedingId = ?1 and id > ?2 order by id", id, after == null ? new UUID(0, 0) : after)
                .page(0, limit)
                .stream()
                .map(ComplaintView::of)
                .toList();
    }

    @Transactional
    ComplaintView complaint(UUID id, UUID complaintId) {
        require(id);
        return ComplaintView.of(find(id, complaintId));
    }

    private Proceeding require(UUID id) {
        areas.requireDirectory();
        var proceeding = proceedings.findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        areas.require(caller.area(), proceeding.unitId);
        return proceeding;
    }

    private Complaint find(UUID proceeding, UUID id) {
        return complaints
                .findByIdOptional(id)
                .filter(c -> c.proceedingId.equals(proceeding))
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    private Proceeding.Circumstances circumstances(Proceeding proceeding) {
        return new Proceeding.Circumstances(
                (int) complaints.count("proceedingId = ?1 and state = ?2", proceeding.id, ComplaintState.OPEN),
                calendars.from(proceeding.begunOn),
                LocalDate.now(clock),
                caller.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void append(Proceeding proceeding, String change) {
        events.append(new AggregateChange(
                null,
                "vn.gnbv.proceeding.v1",
                proceeding.id,
                proceeding.version,
                new ProceedingChanged(
                        proceeding.id,
                        proceeding.version,
                        change,
                        proceeding.subjectId,
                        proceeding.unitId,
                        proceeding.step),
                null,
                proceeding.id,
                null));
    }

    private void append(Complaint complaint, String change) {
        events.append(new AggregateChange(
                null,
                "vn.gnbv.complaint.v1",
                complaint.id,
                complaint.version,
                new ComplaintChanged(complaint.id, complaint.version, change, complaint.proceedingId),
                null,
                complaint.id,
                null));
    }
}
