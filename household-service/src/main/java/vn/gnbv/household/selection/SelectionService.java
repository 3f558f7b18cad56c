package vn.gnbv.household.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.household.directory.Units;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.household.procedure.ProcedureUse;
import vn.gnbv.household.procedure.ProceedingService;
import vn.gnbv.household.procedure.StepKind;
import vn.gnbv.household.support.RecordSupport;
import vn.gnbv.household.support.SupportService;
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
import vn.gnbv.platform.problem.Refusals;

/** Chooses beneficiaries by the steps that are in force for it; what is handed over is recorded as support. */
@ApplicationScoped
class SelectionService {

    /** What the audit keeps: that it changed, not who was proposed. */
    record SelectionChanged(UUID id, int version, String change, UUID unitId, int candidates) {}

    private final Selections selections;
    private final SelectionQueries queries;
    private final ProceedingService proceedings;
    private final SupportService supports;
    private final HouseholdService households;
    private final Units units;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    SelectionService(
            Selections selections,
            SelectionQueries queries,
            ProceedingService proceedings,
            SupportService supports,
            HouseholdService households,
            Units units,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.selections = selections;
        this.queries = queries;
        this.proceedings = proceedings;
        this.supports = supports;
        this.households = households;
        this.units = units;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    /** Only whom nothing forbids to be given it as of now is proposed. */
    @Transactional
    @Idempotent
    Answer open(OpenSelection said) {
        areas.require(caller.area(), said.unitId());
        units.requirePlaceToLive(said.unitId(), said.openedOn(), "/unitId");
        var refusals = new Refusals();
        said.check(LocalDate.now(clock), refusals);
        refusals.throwIfAny();
        var selection = new Selection(said, caller.id());
        for (var candidate : selection.candidates) {
            var pointer = "/candidates/" + (candidate.number() - 1);
            refusals.collect(pointer, () -> {
                var lives = households.requireInArea(candidate.householdId(), said.openedOn());
                if (!areas.covers(said.unitId(), lives.unitId(), said.openedOn())) {
                    throw Problem.of(SupportProblems.LIVES_ELSEWHERE);
                }
                supports.requireMay(support(selection, candidate, said.openedOn()));
            });
        }
        refusals.throwIfAny();
        selections.persistAndFlush(selection);
        proceedings.begin(ProcedureUse.BENEFICIARIES, selection.id, selection.unitId, selection.openedOn);
        append(selection, "OPENED");
        return Answer.created("/v1/beneficiary-selections/" + selection.id, selection.version, get(selection.id));
    }

    @Transactional
    @Idempotent
    Answer approve(UUID id, @Nullable IfMatch ifMatch, ApproveSelection said) {
        var bySteps = get(id).proceedingId() != null;
        var selection = locked(id, ifMatch);
        selection.approve(said, caller.id(), LocalDate.now(clock));
        if (bySteps) {
            proceedings.pass(id, selection.unitId, StepKind.DECISION, said.decidedOn(), said.decisionNumber());
        }
        selections.flush();
        append(selection, "APPROVED");
        return Answer.ok(selection.version, get(id));
    }

    @Transactional
    @Idempotent
    Answer handOver(UUID id, @Nullable IfMatch ifMatch, HandOver said) {
        var bySteps = get(id).proceedingId() != null;
        var selection = locked(id, ifMatch);
        if (bySteps) {
            proceedings.requireStep(id, selection.unitId, StepKind.HANDOVER, said.handedOverOn());
        }
        var signing = selection.signing(said, LocalDate.now(clock));
        var refusals = new Refusals();
        for (int i = 0; i < signing.size(); i++) {
            var candidate = signing.get(i);
            refusals.collect(
                    "/signed/" + i,
                    () -> selection.served(
                            candidate,
                            supports.give(support(selection, candidate, said.handedOverOn())),
                            said.handedOverOn()));
        }
        refusals.throwIfAny();
        if (bySteps && selection.state == SelectionState.ENDED) {
            proceedings.pass(id, selection.unitId, StepKind.HANDOVER, said.handedOverOn(), selection.decisionNumber);
        }
        selections.flush();
        append(selection, "HANDED_OVER");
        return Answer.ok(selection.version, get(id));
    }

    private static RecordSupport support(Selection selection, Candidate candidate, LocalDate on) {
        return new RecordSupport(
                candidate.householdId(),
                candidate.memberId(),
                selection.content,
                selection.programmeId,
                selection.componentId,
                selection.projectId,
                null,
                selection.source,
                on,
                null,
                null,
                candidate.amountVnd(),
                null,
                null,
                selection.decisionNumber,
                candidate.needId() == null ? List.of() : List.of(candidate.needId()),
                selection.sample);
    }

    private Selection locked(UUID id, @Nullable IfMatch ifMatch) {
        var selection = selections.findById(id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, selection.version);
        return selection;
    }

    SelectionView get(UUID id) {
        areas.requireDirectory();
        return queries.find(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    private void append(Selection selection, String change) {
        events.append(new AggregateChange(
                null,
                "vn.gnbv.beneficiary-selection.v1",
                selection.id,
                selection.version,
                new SelectionChanged(
                        selection.id, selection.version, change, selection.unitId, selection.candidates.size()),
                null,
                Ids.next(),
                null));
    }
}
