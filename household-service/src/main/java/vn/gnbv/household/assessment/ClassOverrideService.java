package vn.gnbv.household.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.household.round.HouseholdReviewService;
import vn.gnbv.household.round.ReviewRoundService;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Takes a class by hand from one officer and the decision on it from another, until a decision has recognised it. */
@ApplicationScoped
class ClassOverrideService {

    /** What the audit keeps: who and when, not the reason, which may speak of persons. */
    record ClassOverrideChanged(UUID id, int version, String change, UUID assessmentId) {}

    private final ClassOverrides overrides;
    private final AssessmentService assessments;
    private final HouseholdService households;
    private final ReviewRoundService rounds;
    private final HouseholdReviewService reviews;
    private final Database database;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    ClassOverrideService(
            ClassOverrides overrides,
            AssessmentService assessments,
            HouseholdService households,
            ReviewRoundService rounds,
            HouseholdReviewService reviews,
            Database database,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.overrides = overrides;
        this.assessments = assessments;
        this.households = households;
        this.rounds = rounds;
        this.reviews = reviews;
        this.database = database;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer propose(UUID household, UUID assessmentId, ProposeOverride command) {
        var assessment = assessments.require(household, assessmentId);
        requireSurveying(household, assessment);
        requireUnrecognised(assessmentId);
        if (overrides.count("assessmentId = ?1 and state <> ?2", assessmentId, OverrideState.REJECTED) > 0) {
            throw Problem.of(HouseholdProblems.OVERRIDE_EXISTS);
        }
        var override = new ClassOverride(
                assessmentId,
                assessment.povertyClass,
                command,
                caller.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        overrides.persistAndFlush(override);
        append(override, "PROPOSED");
        var place = "/v1/households/" + household + "/assessments/" + assessmentId + "/overrides/" + override.id;
        return Answer.created(place, override.version, ClassOverrideView.of(override));
    }

    @Transactional
    @Idempotent
    Answer decide(UUID household, UUID assessmentId, UUID id, DecideOverride command, @Nullable IfMatch ifMatch) {
        var assessment = assessments.require(household, assessmentId);
        var override = find(assessmentId, id);
        IfMatch.check(ifMatch, override.version);
        if (command.approved()) {
            requireSurveying(household, assessment);
        } else {
            rounds.requireOpen(assessment.roundId);
        }
        requireUnrecognised(assessmentId);
        override.decide(command, caller.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        overrides.flush();
        append(override, override.state.name());
        return Answer.ok(override.version, ClassOverrideView.of(override));
    }

    @Transactional
    ClassOverrideView get(UUID household, UUID assessmentId, UUID id) {
        assessments.require(household, assessmentId);
        return ClassOverrideView.of(find(assessmentId, id));
    }

    @Transactional
    List<ClassOverrideView> list(UUID household, UUID assessmentId, @Nullable UUID after, int limit) {
        assessments.require(household, assessmentId);
        return overrides
                .find("assessmentId = ?1 and id > ?2 order by id", assessmentId, after == null ? new UUID(0, 0) : after)
                .page(0, limit)
                .stream()
                .map(ClassOverrideView::of)
                .toList();
    }

    private ClassOverride find(UUID assessmentId, UUID id) {
        return overrides
                .findByIdOptional(id)
                .filter(o -> o.assessmentId.equals(assessmentId))
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    /** A class by hand is discussed and posted like any other. */
    private void requireSurveying(UUID household, Assessment assessment) {
        var round = rounds.requireOpen(assessment.roundId);
        var lives = households.requireInArea(household, assessment.assessedOn);
        reviews.requireSurveying(round, lives.unitId(), assessment.assessedOn);
    }

    private void requireUnrecognised(UUID assessmentId) {
        if (database.row("select 1 from household_statuses where assessment_id = ?", row -> true, assessmentId)
                != null) {
            throw Problem.of(HouseholdProblems.ALREADY_RECOGNISED);
        }
    }

    private void append(ClassOverride override, String change) {
        events.append(new AggregateChange(
                null,
                "vn.gnbv.class-override.v1",
                override.id,
                override.version,
                new ClassOverrideChanged(override.id, override.version, change, override.assessmentId),
                null,
                override.id,
                null));
    }
}
