package vn.gnbv.household.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.procedure.ProcedureService;
import vn.gnbv.household.standard.PovertyStandard;
import vn.gnbv.household.standard.PovertyStandardService;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Opens and closes review rounds. */
@ApplicationScoped
public class ReviewRoundService {

    private final ReviewRounds rounds;
    private final PovertyStandardService standards;
    private final ProcedureService procedures;
    private final HouseholdReviews reviews;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    ReviewRoundService(
            ReviewRounds rounds,
            PovertyStandardService standards,
            ProcedureService procedures,
            HouseholdReviews reviews,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.rounds = rounds;
        this.standards = standards;
        this.procedures = procedures;
        this.reviews = reviews;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer open(OpenReviewRound command) {
        areas.require(caller.area(), command.unitId(), command.openedOn());
        if (command.openedOn().isAfter(LocalDate.now(clock))) {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE).at("/openedOn");
        }
        if (command.year() != command.openedOn().getYear()) {
            throw Problem.of(
                            HouseholdProblems.ROUND_OF_ANOTHER_YEAR,
                            command.openedOn().toString())
                    .at("/year");
        }
        var standard = standards.find(command.standardId()).orElseThrow(() -> Problem.of(
                        HouseholdProblems.STANDARD_UNKNOWN)
                .at("/standardId"));
        standard.requireInForce(command.openedOn());
        requireJurisdiction(standard, command, "/standardId");
        requireOthers(command);
        var procedure = procedures.opening(command.kind().use(), command.unitId(), command.openedOn(), "/openedOn");
        var round = new ReviewRound(command, procedure.orElse(null));
        if (rounds.findById(round.id) != null) {
            throw Problem.of(HouseholdProblems.ID_TAKEN).at("/id");
        }
        if (round.kind == RoundKind.PERIODIC
                && rounds.count("kind = ?1 and unitId = ?2 and year = ?3", round.kind, round.unitId, round.year) > 0) {
            throw Problem.of(HouseholdProblems.ROUND_EXISTS, String.valueOf(round.year));
        }
        rounds.persistAndFlush(round);
        append(round, "OPENED");
        return Answer.created("/v1/review-rounds/" + round.id, round.version, ReviewRoundView.of(round));
    }

    @Transactional
    @Idempotent
    Answer close(UUID id, @Nullable IfMatch ifMatch) {
        var round = find(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        areas.require(caller.area(), round.unitId, round.openedOn);
        IfMatch.check(ifMatch, round.version);
        round.close(LocalDate.now(clock));
        rounds.flush();
        reviews.lapse(round.id, round.closedOn);
        append(round, "CLOSED");
        return Answer.ok(round.version, ReviewRoundView.of(round));
    }

    /** The round itself, for a rule of the caller's transaction. */
    public Optional<ReviewRound> find(UUID id) {
        return rounds.findByIdOptional(id);
    }

    /** @throws Problem ROUND_UNKNOWN or ROUND_CLOSED */
    public ReviewRound requireOpen(UUID id) {
        var round = find(id).orElseThrow(
                        () -> Problem.of(HouseholdProblems.ROUND_UNKNOWN).at("/roundId"));
        round.requireOpen();
        return round;
    }

    /** @throws Problem OUTSIDE_ROUND */
    public void requireInside(ReviewRound round, UUID unit, String pointer) {
        if (!areas.covers(round.unitId, unit, round.openedOn)) {
            throw Problem.of(HouseholdProblems.OUTSIDE_ROUND).at(pointer);
        }
    }

    /** They need not be in force: households are counted under the standard of the coming years before it begins. */
    private void requireOthers(OpenReviewRound command) {
        var others = command.otherStandardIds() == null ? List.<UUID>of() : command.otherStandardIds();
        for (int i = 0; i < others.size(); i++) {
            var pointer = "/otherStandardIds/" + i;
            var other = standards.find(others.get(i)).orElseThrow(() -> Problem.of(HouseholdProblems.STANDARD_UNKNOWN)
                    .at(pointer));
            requireJurisdiction(other, command, pointer);
        }
    }

    private void requireJurisdiction(PovertyStandard standard, OpenReviewRound command, String pointer) {
        var jurisdiction = standard.jurisdictionUnitId();
        if (jurisdiction != null && !areas.covers(jurisdiction, command.unitId(), command.openedOn())) {
            throw Problem.of(HouseholdProblems.STANDARD_OF_ANOTHER_PLACE, standard.code())
                    .at(pointer);
        }
    }

    private void append(ReviewRound round, String change) {
        events.append(AggregateChange.of(
                "gnbv.review-round",
                "vn.gnbv.review-round.v1",
                round.id,
                round.version,
                ReviewRoundChanged.of(round, change)));
    }
}
