package vn.gnbv.household.procedure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.WorkingDays;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/**
 * One run of a procedure for one subject, such as a round, in one village (<i>tiến trình</i>). Steps are taken in their
 * order; what happened is only ever added to.
 */
@Entity
@Table(name = "proceedings")
class Proceeding {

    @Id
    UUID id;

    UUID procedureId;
    UUID subjectId;
    UUID unitId;
    LocalDate begunOn;
    String step;

    @Enumerated(EnumType.STRING)
    StepKind kind;

    LocalDate stepSince;

    @Nullable
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    ProceedingState state;

    @ElementCollection
    @CollectionTable(name = "proceeding_acts", joinColumns = @JoinColumn(name = "proceeding_id"))
    @OrderColumn(name = "number")
    List<Act> acts = new ArrayList<>();

    @Version
    int version;

    protected Proceeding() {}

    Proceeding(Procedure procedure, UUID subjectId, UUID unitId, LocalDate on, WorkingDays days) {
        this.id = Ids.next();
        this.procedureId = procedure.id;
        this.subjectId = subjectId;
        this.unitId = unitId;
        this.begunOn = on;
        this.state = ProceedingState.RUNNING;
        moveTo(procedure, procedure.steps.getFirst(), on, days);
    }

    /** What the step that is taken stands on. */
    record Circumstances(int openComplaints, WorkingDays days, LocalDate today, String officer, Instant now) {}

    /**
     * Takes the current step, which leads on, or back when the meeting disagrees or the opinion is against.
     *
     * @throws Problem with what is missing; then nothing has been changed
     */
    void take(Procedure procedure, TakeStep taken, Circumstances at) {
        var current = requireCurrent(procedure, taken.step());
        requireDates(taken, at.today());
        var outcome =
                switch (current.kind()) {
                    case MEETING -> meeting(current, taken);
                    case POSTING -> posting(current, taken, at);
                    case OPINION -> opinion(taken);
                    case LIST, SURVEY, DECISION, HANDOVER -> Outcome.PASSED;
                };
        acts.add(new Act(
                current.code(),
                taken.happenedOn(),
                taken.endedOn(),
                outcome,
                taken.attended(),
                taken.agreed(),
                taken.documentNumber(),
                taken.note(),
                at.officer(),
                at.now()));
        move(procedure, current, outcome, at.days());
    }

    /**
     * An upheld complaint: what was posted was wrong, so posting is left backwards.
     *
     * @return false when another complaint has sent it back already
     */
    boolean sendBack(Procedure procedure, LocalDate on, Circumstances at) {
        if (kind != StepKind.POSTING) {
            return false;
        }
        var current = procedure.step(step);
        acts.add(new Act(current.code(), on, null, Outcome.RETURNED, null, null, null, null, at.officer(), at.now()));
        move(procedure, current, Outcome.RETURNED, at.days());
        return true;
    }

    /** @throws Problem STEP_NOT_REACHED */
    void requireAt(StepKind wanted, LocalDate on) {
        if (state == ProceedingState.ENDED || kind != wanted || on.isBefore(stepSince)) {
            throw Problem.of(HouseholdProblems.STEP_NOT_REACHED, wanted.name(), step);
        }
    }

    /**
     * Whether it can still be said what a household is: until the survey has ended, and again when what was posted has turned
     * out to be wrong (<i>phúc tra</i>).
     */
    boolean isSurveying() {
        return state == ProceedingState.RUNNING
                && (kind == StepKind.LIST || kind == StepKind.SURVEY || isVerifyingAgain());
    }

    private boolean isVerifyingAgain() {
        return kind == StepKind.POSTING && !acts.isEmpty() && acts.getLast().outcome() == Outcome.RETURNED;
    }

    /**
     * A household is surveyed, or verified again; it cannot have been posted before that.
     *
     * @throws Problem STEP_NOT_REACHED
     */
    void survey(LocalDate on) {
        if (!isVerifyingAgain()) {
            requireAt(StepKind.SURVEY, on);
        } else if (on.isBefore(acts.getLast().lastDay())) {
            throw Problem.of(HouseholdProblems.STEP_NOT_REACHED, StepKind.SURVEY.name(), step);
        } else if (on.isAfter(stepSince)) {
            stepSince = on;
        }
    }

    private Step requireCurrent(Procedure procedure, String named) {
        if (state == ProceedingState.ENDED) {
            throw Problem.of(HouseholdProblems.PROCEEDING_ENDED);
        }
        if (!step.equals(named)) {
            throw Problem.of(HouseholdProblems.STEP_OUT_OF_ORDER, step).at("/step");
        }
        return procedure.step(step);
    }

    private void requireDates(TakeStep taken, LocalDate today) {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        if (taken.happenedOn().isAfter(today)) {
            problem.at("/happenedOn", PlatformProblems.DATE_IN_FUTURE);
        }
        if (taken.happenedOn().isBefore(stepSince)) {
            problem.at("/happenedOn", HouseholdProblems.BEFORE_THE_STEP, stepSince.toString());
        }
        var endedOn = taken.endedOn();
        if (endedOn != null && endedOn.isAfter(today)) {
            problem.at("/endedOn", PlatformProblems.DATE_IN_FUTURE);
        }
        if (endedOn != null && endedOn.isBefore(taken.happenedOn())) {
            problem.at("/endedOn", HouseholdProblems.VALIDITY_REVERSED);
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    /** The share is of those attending, not of those invited. */
    private static Outcome meeting(Step current, TakeStep taken) {
        var attended = taken.attended();
        var agreed = taken.agreed();
        if (attended == null || agreed == null || attended == 0 || agreed > attended) {
            throw Problem.of(HouseholdProblems.MEETING_COUNTS).at("/attended");
        }
        var percent = current.agreedPercent() == null ? 0 : current.agreedPercent();
        return 100L * agreed >= (long) percent * attended ? Outcome.PASSED : Outcome.RETURNED;
    }

    private static Outcome posting(Step current, TakeStep taken, Circumstances at) {
        var endedOn = taken.endedOn();
        if (endedOn == null) {
            throw Problem.of(HouseholdProblems.POSTING_DAYS_MISSING).at("/endedOn");
        }
        var posted = current.inWorkingDays()
                ? at.days().between(taken.happenedOn(), endedOn)
                : ChronoUnit.DAYS.between(taken.happenedOn(), endedOn);
        if (current.days() != null && posted < current.days()) {
            throw Problem.of(HouseholdProblems.POSTED_TOO_SHORT, current.days(), posted)
                    .at("/endedOn");
        }
        if (at.openComplaints() > 0) {
            throw Problem.of(HouseholdProblems.COMPLAINTS_OPEN, at.openComplaints());
        }
        return Outcome.PASSED;
    }

    private static Outcome opinion(TakeStep taken) {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        if (taken.inFavour() == null) {
            problem.at("/inFavour", HouseholdProblems.OPINION_INCOMPLETE);
        }
        if (taken.documentNumber() == null) {
            problem.at("/documentNumber", HouseholdProblems.OPINION_INCOMPLETE);
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        return Boolean.TRUE.equals(taken.inFavour()) ? Outcome.PASSED : Outcome.RETURNED;
    }

    private void move(Procedure procedure, Step current, Outcome outcome, WorkingDays days) {
        var on = acts.getLast().lastDay();
        if (outcome == Outcome.RETURNED) {
            moveTo(procedure, procedure.backFrom(current), on, days);
            return;
        }
        var next = procedure.after(current);
        if (next.isPresent()) {
            moveTo(procedure, next.get(), on, days);
        } else {
            state = ProceedingState.ENDED;
            stepSince = on;
            dueOn = null;
        }
    }

    private void moveTo(Procedure procedure, Step next, LocalDate on, WorkingDays days) {
        step = next.code();
        kind = next.kind();
        stepSince = on;
        dueOn = procedure.dueOn(next, on, begunOn, days);
    }
}
