package vn.gnbv.budget.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.confirmation.ConfirmationService;
import vn.gnbv.budget.ledger.Document;
import vn.gnbv.budget.line.AssigningDecision;
import vn.gnbv.budget.line.BudgetLineView;
import vn.gnbv.budget.line.LineEndService;
import vn.gnbv.budget.line.LineEndService.CarryOver;
import vn.gnbv.budget.transfer.TransferQueries.Paper;
import vn.gnbv.budget.year.Act;
import vn.gnbv.budget.year.BudgetYearView;
import vn.gnbv.budget.year.BudgetYears;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.LegalTime;

/** Records papers on what is left of a year, whole or not at all. */
@ApplicationScoped
class TransferService {

    private final TransferQueries queries;
    private final LineEndService lines;
    private final BudgetYears years;
    private final ConfirmationService confirmations;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    TransferService(
            TransferQueries queries,
            LineEndService lines,
            BudgetYears years,
            ConfirmationService confirmations,
            AreaTree areas,
            Caller caller,
            Clock clock) {
        this.queries = queries;
        this.lines = lines;
        this.years = years;
        this.confirmations = confirmations;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer carryOver(RecordCarryOver command) {
        areas.require(caller.area(), command.unitId(), command.issuedOn());
        var left = years.governing(command.programmeId(), command.fromYear(), command.unitId(), command.issuedOn());
        var refusals = new Refusals();
        refusals.collect("/issuedOn", () -> LegalTime.requirePast(command.issuedOn(), clock));
        refusals.addIf(
                command.expiresOn().isBefore(LocalDate.of(command.toYear(), 1, 1)),
                "/expiresOn",
                BudgetProblems.EXPIRES_TOO_EARLY,
                String.valueOf(command.toYear()));
        refuseClosed(command.programmeId(), command.toYear(), command.unitId(), command.issuedOn(), refusals);
        var warnings = new ArrayList<>(
                BudgetYearView.check(left, Act.CARRY_OVER, command.authority(), "/authority", refusals));
        if (left == null || left.carryOverClasses().isEmpty()) {
            warnings.add("CLASS_NOT_CHECKED");
        } else {
            refusals.collect("/classCode", () -> left.requireClass(command.classCode()));
        }
        var paper = new Paper(
                Ids.next(),
                Act.CARRY_OVER,
                command.number(),
                command.issuedOn(),
                command.issuer(),
                command.signer(),
                command.authority(),
                command.programmeId(),
                command.unitId(),
                command.toYear(),
                command.basis(),
                null,
                Boolean.TRUE.equals(command.sample()),
                warnings);
        add(paper, refusals);
        var confirmed = left != null && left.secondPerson();
        var carryOvers = command.lines().stream()
                .map(line -> new CarryOver(line.fromLineId(), Ids.next(), line.amountVnd(), command.expiresOn()))
                .toList();
        var opened = lines.carryOver(decision(paper, confirmed), command.basis(), carryOvers, refusals).stream()
                .map(BudgetLineView::id)
                .toList();
        queries.addMovements(paper.id(), carryOvers, opened, command.classCode());
        if (confirmed) {
            confirmations.ask(
                    new Document(Document.Kind.BUDGET_DECISION, paper.id(), paper.number(), paper.issuedOn()), opened);
        }
        return Answer.created("/v1/carry-overs/" + paper.id(), 0, get(paper.id()));
    }

    @Transactional
    @Idempotent
    Answer cancel(RecordCancellation command) {
        areas.require(caller.area(), command.unitId(), command.issuedOn());
        var year = years.governing(command.programmeId(), command.year(), command.unitId(), command.issuedOn());
        var refusals = new Refusals();
        refusals.collect("/issuedOn", () -> LegalTime.requirePast(command.issuedOn(), clock));
        var warnings = BudgetYearView.check(year, Act.CANCELLATION, command.authority(), "/authority", refusals);
        var paper = new Paper(
                Ids.next(),
                Act.CANCELLATION,
                command.number(),
                command.issuedOn(),
                command.issuer(),
                command.signer(),
                command.authority(),
                command.programmeId(),
                command.unitId(),
                command.year(),
                null,
                command.reason(),
                Boolean.TRUE.equals(command.sample()),
                warnings);
        add(paper, refusals);
        var cancellations = command.lines().stream()
                .map(RecordCancellation.Line::cancellation)
                .toList();
        var cancelled = lines.cancel(decision(paper, false), command.reason(), cancellations, refusals);
        var view = new CancellationView(
                paper.id(),
                paper.number(),
                paper.issuedOn(),
                paper.issuer(),
                paper.signer(),
                paper.authority(),
                command.reason(),
                paper.sample(),
                warnings,
                cancelled);
        return Answer.created("/v1/budget-decisions/" + paper.id(), 0, view);
    }

    @Transactional
    @Idempotent
    Answer succeed(RecordSuccession command) {
        areas.require(caller.area(), command.unitId(), command.issuedOn());
        var year = years.governing(command.programmeId(), command.year(), command.unitId(), command.issuedOn());
        var refusals = new Refusals();
        refusals.collect("/issuedOn", () -> LegalTime.requirePast(command.issuedOn(), clock));
        var warnings = BudgetYearView.check(year, Act.SUCCESSION, command.authority(), "/authority", refusals);
        var paper = new Paper(
                Ids.next(),
                Act.SUCCESSION,
                command.number(),
                command.issuedOn(),
                command.issuer(),
                command.signer(),
                command.authority(),
                command.programmeId(),
                command.unitId(),
                command.year(),
                command.basis(),
                null,
                Boolean.TRUE.equals(command.sample()),
                warnings);
        add(paper, refusals);
        var confirmed = year != null && year.secondPerson();
        var inheritances =
                command.lines().stream().map(RecordSuccession.Line::inheritance).toList();
        var opened = lines.succeed(decision(paper, confirmed), command.basis(), inheritances, refusals);
        if (confirmed) {
            confirmations.ask(
                    new Document(Document.Kind.BUDGET_DECISION, paper.id(), paper.number(), paper.issuedOn()),
                    opened.stream().map(BudgetLineView::id).toList());
        }
        var view = new SuccessionView(
                paper.id(),
                paper.number(),
                paper.issuedOn(),
                paper.issuer(),
                paper.signer(),
                paper.authority(),
                command.basis(),
                paper.sample(),
                warnings,
                opened);
        return Answer.created("/v1/budget-decisions/" + paper.id(), 0, view);
    }

    CarryOverView get(UUID id) {
        areas.requireDirectory();
        var found = queries.find(id, caller.area());
        if (found == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return found;
    }

    List<CarryOverView> list(
            @Nullable UUID programmeId,
            @Nullable Integer toYear,
            @Nullable UUID lineId,
            @Nullable UUID after,
            int limit) {
        areas.requireDirectory();
        return queries.list(programmeId, toYear, lineId, caller.area(), after, limit);
    }

    private void add(Paper paper, Refusals refusals) {
        if (!queries.add(paper, caller.id())) {
            refusals.add("/number", BudgetProblems.DECISION_ALREADY_RECORDED, paper.number());
        }
    }

    private void refuseClosed(UUID programme, int year, UUID unit, LocalDate on, Refusals refusals) {
        refusals.addIf(
                years.closed(programme, year, List.of(unit), on),
                "/fromYear",
                BudgetProblems.YEAR_CLOSED,
                String.valueOf(year));
    }

    private AssigningDecision decision(Paper paper, boolean awaitsConfirmation) {
        return new AssigningDecision(
                paper.id(),
                paper.number(),
                paper.issuedOn(),
                paper.programmeId(),
                paper.unitId(),
                paper.year(),
                null,
                awaitsConfirmation,
                caller.id());
    }
}
