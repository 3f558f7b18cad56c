package vn.gnbv.household.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.cause.CauseService;
import vn.gnbv.household.directory.Units;
import vn.gnbv.household.lifecycle.Founders;
import vn.gnbv.household.round.HouseholdReviewService;
import vn.gnbv.household.round.ReviewRound;
import vn.gnbv.household.round.ReviewRoundService;
import vn.gnbv.household.standard.PovertyStandardService;
import vn.gnbv.household.table.OfficialTables;
import vn.gnbv.household.table.StatusItems;
import vn.gnbv.household.table.TableDeltas;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.Problem;

/** Records the decisions by which households become poor, near-poor or neither, and publishes what follows. */
@ApplicationScoped
class RecognitionService {

    /** What the audit keeps of one decision; its topic carries only the result of the round. */
    record RecognitionChanged(
            UUID id, int version, String change, UUID roundId, UUID unitId, String decisionNumber, int households) {}

    private final Recognitions recognitions;
    private final RecognitionQueries queries;
    private final ReviewResults results;
    private final ReviewRoundService rounds;
    private final HouseholdReviewService reviews;
    private final PovertyStandardService standards;
    private final OfficialTables tables;
    private final CauseService causes;
    private final TableDeltas deltas;
    private final StatusItems items;
    private final Founders founders;
    private final Units units;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    RecognitionService(
            Recognitions recognitions,
            RecognitionQueries queries,
            ReviewResults results,
            ReviewRoundService rounds,
            HouseholdReviewService reviews,
            PovertyStandardService standards,
            OfficialTables tables,
            CauseService causes,
            TableDeltas deltas,
            StatusItems items,
            Founders founders,
            Units units,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.recognitions = recognitions;
        this.queries = queries;
        this.results = results;
        this.rounds = rounds;
        this.reviews = reviews;
        this.standards = standards;
        this.tables = tables;
        this.causes = causes;
        this.deltas = deltas;
        this.items = items;
        this.founders = founders;
        this.units = units;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer recognise(RecogniseHouseholds command) {
        var decidedOn = command.decision().issuedOn();
        areas.require(caller.area(), command.unitId());
        units.requireCommune(command.unitId(), decidedOn, "/unitId");
        var round = rounds.requireOpen(command.roundId());
        rounds.requireInside(round, command.unitId(), "/unitId");
        round.requireBegun(decidedOn, "/decision/issuedOn");
        var recognition = new Recognition(command, caller.id(), LocalDate.now(clock));
        if (recognitions.findById(recognition.id) != null) {
            throw Problem.of(HouseholdProblems.ID_TAKEN).at("/id");
        }
        recognitions.persistAndFlush(recognition);
        var result = results.advance(round.id(), command.unitId(), decidedOn);
        var waiting = waiting(command);
        waiting.forEach(w -> recognition.requireNotBefore(w.assessedOn()));
        var households =
                waiting.stream().map(ReviewResults.Waiting::householdId).toList();
        var changed = new HashSet<>(households);
        changed.addAll(founders.foundedSince(households, decidedOn));
        deltas.follow(changed, () -> {
            results.recognise(recognition, waiting);
            items.keep(recognition.id);
            founders.decided(changed);
        });
        causes.requireComplete(recognition.id);
        reviews.recognised(
                round,
                command.unitId(),
                households,
                decidedOn,
                command.decision().number());
        append(recognition, waiting.size(), round, result);
        var view = queries.find(recognition.id, caller.area()).orElseThrow();
        return Answer.created("/v1/recognitions/" + recognition.id, recognition.version, view);
    }

    private List<ReviewResults.Waiting> waiting(RecogniseHouseholds command) {
        var asked = command.householdIds();
        var waiting = results.waiting(
                command.roundId(), command.unitId(), command.decision().issuedOn(), asked);
        if (asked != null) {
            requireEach(asked, waiting);
            return waiting;
        }
        var decided = waiting.stream()
                .filter(w -> !w.overridePending() && w.stepReached())
                .toList();
        if (decided.isEmpty()) {
            throw Problem.of(HouseholdProblems.NOTHING_TO_RECOGNISE);
        }
        return decided;
    }

    private static void requireEach(List<UUID> asked, List<ReviewResults.Waiting> waiting) {
        var problem = Problem.of(HouseholdProblems.NOT_ASSESSED);
        var found = waiting.stream().collect(Collectors.toMap(ReviewResults.Waiting::householdId, w -> w));
        for (int i = 0; i < asked.size(); i++) {
            var household = found.get(asked.get(i));
            if (household == null) {
                problem.at("/householdIds/" + i);
            } else if (household.overridePending()) {
                problem.at("/householdIds/" + i, HouseholdProblems.OVERRIDE_PENDING);
            } else if (!household.stepReached()) {
                problem.at("/householdIds/" + i, HouseholdProblems.STEP_NOT_REACHED, "DECISION", "-");
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    private void append(Recognition recognition, int households, ReviewRound round, ReviewResults.Result result) {
        var act = Ids.next();
        var standard = standards.find(round.standardId()).orElseThrow();
        var changed = new ReviewResultChanged(
                result.id(),
                result.version(),
                "RECOGNISED",
                round.id(),
                round.kind(),
                round.year(),
                recognition.unitId,
                standard.id(),
                standard.code(),
                result.recognisedOn(),
                "OFFICIAL",
                tables.table1(round.id(), recognition.unitId),
                tables.tables(round.id(), recognition.unitId));
        var audited = new RecognitionChanged(
                recognition.id,
                recognition.version,
                "RECOGNISED",
                round.id(),
                recognition.unitId,
                recognition.decisionNumber,
                households);
        events.append(List.of(
                AggregateChange.of(
                                "gnbv.review-result",
                                "vn.gnbv.review-result.v1",
                                result.id(),
                                result.version(),
                                changed)
                        .causedBy(act),
                new AggregateChange(
                        null,
                        "vn.gnbv.recognition.v1",
                        recognition.id,
                        recognition.version,
                        audited,
                        null,
                        act,
                        null)));
    }
}
