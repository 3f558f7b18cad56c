package vn.gnbv.household.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.Units;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.household.round.ReviewRound;
import vn.gnbv.household.round.ReviewRoundService;
import vn.gnbv.household.standard.PovertyStandard;
import vn.gnbv.household.standard.PovertyStandardService;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Takes assessments and explains them. */
@ApplicationScoped
class AssessmentService {

    /** What the audit keeps: that there was an assessment, not what it found. */
    record AssessmentChanged(UUID id, int version, String change, UUID householdId, UUID roundId) {}

    private final Assessments assessments;
    private final HouseholdService households;
    private final ReviewRoundService rounds;
    private final PovertyStandardService standards;
    private final Units units;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    AssessmentService(
            Assessments assessments,
            HouseholdService households,
            ReviewRoundService rounds,
            PovertyStandardService standards,
            Units units,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.assessments = assessments;
        this.households = households;
        this.rounds = rounds;
        this.standards = standards;
        this.units = units;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer assess(UUID householdId, AssessHousehold command) {
        var residence = households.requireInArea(householdId);
        var round = rounds.requireOpen(command.roundId());
        rounds.requireInside(round, residence.unitId());
        requireDate(command.assessedOn(), residence, round);
        var areaType = units.areaType(residence.unitId(), command.assessedOn());
        var explanation = standard(round.standardId()).classify(areaType, command.pointsA(), command.deprivations());
        var assessment = new Assessment(householdId, command, explanation, caller.id());
        assessments.persistAndFlush(assessment);
        events.append(new AggregateChange(
                null,
                "vn.gnbv.assessment.v1",
                assessment.id,
                AssessmentView.VERSION,
                new AssessmentChanged(
                        assessment.id, AssessmentView.VERSION, "ASSESSED", householdId, command.roundId()),
                null,
                assessment.id,
                null));
        return Answer.created(
                "/v1/households/" + householdId + "/assessments/" + assessment.id,
                AssessmentView.VERSION,
                AssessmentView.of(assessment, explanation));
    }

    @Transactional
    List<AssessmentView> list(UUID householdId, @Nullable UUID after, int limit) {
        households.requireInArea(householdId);
        return assessments
                .find("householdId = ?1 and id > ?2 order by id", householdId, after == null ? new UUID(0, 0) : after)
                .page(0, limit)
                .stream()
                .map(this::explained)
                .toList();
    }

    @Transactional
    AssessmentView get(UUID householdId, UUID id) {
        households.requireInArea(householdId);
        return assessments
                .findByIdOptional(id)
                .filter(a -> a.householdId.equals(householdId))
                .map(this::explained)
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    private void requireDate(LocalDate on, HouseholdService.Residence residence, ReviewRound round) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE).at("/assessedOn");
        }
        round.requireBegun(on, "/assessedOn");
        if (on.isBefore(residence.since())) {
            throw Problem.of(
                            HouseholdProblems.BEFORE_RESIDENCE,
                            residence.since().toString())
                    .at("/assessedOn");
        }
    }

    /** A standard never changes, so that the reasons can be told again at any time. */
    private AssessmentView explained(Assessment assessment) {
        var codes =
                assessment.deprivations.stream().map(Deprivation::indicatorCode).toList();
        return AssessmentView.of(
                assessment, standard(assessment.standardId).classify(assessment.areaType, assessment.pointsA, codes));
    }

    private PovertyStandard standard(UUID id) {
        return standards.find(id).orElseThrow(() -> new IllegalStateException("A round without its standard"));
    }
}
