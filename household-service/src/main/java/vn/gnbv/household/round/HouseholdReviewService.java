package vn.gnbv.household.round;

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
import vn.gnbv.household.lifecycle.Lifecycles;
import vn.gnbv.household.procedure.ProceedingService;
import vn.gnbv.household.procedure.StepCondition;
import vn.gnbv.household.procedure.StepKind;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Puts households under review, from the list or because they ask, and holds a round to its steps. */
@ApplicationScoped
public class HouseholdReviewService implements StepCondition {

    /** What the audit keeps: that a household is under review, and not what is found. */
    record HouseholdReviewChanged(UUID id, int version, String change, UUID roundId, UUID householdId) {}

    record HouseholdsListed(UUID id, int version, String change, UUID roundId, UUID unitId, int listed) {}

    private final HouseholdReviews reviews;
    private final HouseholdReviewQueries queries;
    private final ReviewRoundService rounds;
    private final HouseholdService households;
    private final Lifecycles lifecycles;
    private final ProceedingService proceedings;
    private final Units units;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    HouseholdReviewService(
            HouseholdReviews reviews,
            HouseholdReviewQueries queries,
            ReviewRoundService rounds,
            HouseholdService households,
            Lifecycles lifecycles,
            ProceedingService proceedings,
            Units units,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.reviews = reviews;
        this.queries = queries;
        this.rounds = rounds;
        this.households = households;
        this.lifecycles = lifecycles;
        this.proceedings = proceedings;
        this.units = units;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    /** The list of a village: in the yearly round all who are poor or near-poor, in a monthly one those who have asked. */
    @Transactional
    @Idempotent
    Answer list(UUID roundId, ListHouseholds command) {
        areas.require(caller.area(), command.unitId(), command.listedOn());
        var round = requireOpen(roundId);
        units.requirePlaceToLive(command.unitId(), command.listedOn(), "/unitId");
        rounds.requireInside(round, command.unitId(), "/unitId");
        requireDay(round, command.listedOn(), "/listedOn");
        var proceeding = round.procedureId == null
                ? null
                : proceedings.begin(round.procedureId, round.id, command.unitId(), command.listedOn());
        requireSurveying(round, command.unitId(), command.listedOn());
        var listed = round.kind == RoundKind.PERIODIC
                ? reviews.list(round.id, command.unitId(), command.listedOn(), caller.id())
                : 0;
        var act = Ids.next();
        events.append(new AggregateChange(
                null,
                "vn.gnbv.household-list.v1",
                act,
                0,
                new HouseholdsListed(act, 0, "LISTED", round.id, command.unitId(), listed),
                null,
                act,
                null));
        var view = new ListingView(
                round.id,
                command.unitId(),
                command.listedOn(),
                listed,
                reviews.elsewhere(round.id, command.unitId(), command.listedOn()),
                proceeding);
        return new Answer(
                201, view, null, "/v1/review-rounds/" + round.id + "/households?unitId=" + command.unitId(), false);
    }

    @Transactional
    @Idempotent
    Answer apply(UUID roundId, ApplyForReview command) {
        var residence = households.requireInArea(command.householdId(), command.receivedOn());
        var round = requireOpen(roundId);
        rounds.requireInside(round, residence.unitId(), "/householdId");
        requireDay(round, command.receivedOn(), "/receivedOn");
        residence.require(command.receivedOn(), "/receivedOn");
        requireSurveying(round, residence.unitId(), command.receivedOn());
        if (command.wish() == ApplyForReview.Wish.ASKS_FOR_ESCAPE
                && lifecycles
                        .standing(command.householdId(), command.receivedOn())
                        .filter(s -> s.povertyClass() != PovertyClass.NOT_POOR)
                        .isEmpty()) {
            throw Problem.of(HouseholdProblems.NOT_ON_A_LIST).at("/wish");
        }
        if (queries.find(caller.area(), roundId, command.householdId()).isPresent()) {
            throw Problem.of(HouseholdProblems.REVIEW_EXISTS).at("/householdId");
        }
        reviews.open(
                round.id,
                command.householdId(),
                residence.unitId(),
                command.wish().origin(),
                command.receivedOn(),
                caller.id());
        var view = require(roundId, command.householdId());
        append(view, "APPLIED");
        var place = "/v1/review-rounds/" + view.roundId() + "/households/" + view.householdId();
        return Answer.created(place, view.version(), view);
    }

    @Transactional
    @Idempotent
    Answer refuse(UUID roundId, UUID household, RefuseReview command, @Nullable IfMatch ifMatch) {
        areas.requireDirectory();
        var before = require(roundId, household);
        IfMatch.check(ifMatch, before.version());
        var round = requireOpen(roundId);
        requireDay(round, command.refusedOn(), "/refusedOn");
        if (before.state() != ReviewState.OPEN) {
            throw Problem.of(HouseholdProblems.REVIEW_ENDED);
        }
        reviews.refuse(roundId, household, command.refusedOn(), command.reason());
        var view = require(roundId, household);
        append(view, "REFUSED");
        return Answer.ok(view.version(), view);
    }

    /**
     * Puts a household under review because it is surveyed, in the caller's transaction.
     *
     * @throws Problem STEP_NOT_REACHED where the round takes steps and the village is not at its survey;
     *     REVIEW_OPEN_ELSEWHERE
     */
    public void survey(ReviewRound round, UUID household, UUID unit, LocalDate on) {
        if (round.procedureId != null) {
            proceedings.survey(round.id, unit, on);
        }
        reviews.open(round.id, household, unit, ReviewOrigin.SURVEYED, on, caller.id());
    }

    /**
     * What is said of a household is said before it is discussed and posted.
     *
     * @throws Problem SURVEY_ENDED
     */
    public void requireSurveying(ReviewRound round, UUID unit, LocalDate on) {
        if (round.procedureId != null) {
            proceedings.requireSurveying(round.id, unit, on);
        }
    }

    /** Ends the reviews that a decision has answered, and its step wherever none is left. */
    public void recognised(
            ReviewRound round, UUID commune, List<UUID> recognised, LocalDate on, String decisionNumber) {
        reviews.recognise(round.id, recognised, on);
        if (round.procedureId != null) {
            reviews.decided(round.id, commune, on)
                    .forEach(unit -> proceedings.pass(round.id, unit, StepKind.DECISION, on, decisionNumber));
        }
    }

    @Override
    public void require(UUID subject, UUID unit, StepKind step, LocalDate on) {
        if (step == StepKind.SURVEY && rounds.find(subject).isPresent()) {
            var left = reviews.unsurveyed(subject, unit, on);
            if (left > 0) {
                throw Problem.of(HouseholdProblems.SURVEY_INCOMPLETE, left);
            }
        }
    }

    private HouseholdReviewView require(UUID round, UUID household) {
        return queries.find(caller.area(), round, household).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    private ReviewRound requireOpen(UUID id) {
        var round = rounds.find(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        round.requireOpen();
        return round;
    }

    private void requireDay(ReviewRound round, LocalDate on, String pointer) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE).at(pointer);
        }
        round.requireBegun(on, pointer);
    }

    private void append(HouseholdReviewView view, String change) {
        var act = Ids.next();
        events.append(new AggregateChange(
                null,
                "vn.gnbv.household-review.v1",
                act,
                0,
                new HouseholdReviewChanged(act, 0, change, view.roundId(), view.householdId()),
                null,
                act,
                null));
    }
}
