package vn.gnbv.budget.treasury;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.disbursement.DisbursementService;
import vn.gnbv.budget.disbursement.PaymentChanged;
import vn.gnbv.budget.disbursement.RecordDisbursement;
import vn.gnbv.budget.spreadsheet.Spreadsheet;
import vn.gnbv.budget.treasury.TreasuryRowView.State;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Holds what the treasury has paid against what was recorded; books nothing by itself, and nothing twice. */
@ApplicationScoped
class TreasuryService {

    private final TreasuryQueries queries;
    private final DisbursementService disbursements;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    TreasuryService(
            TreasuryQueries queries, DisbursementService disbursements, AreaTree areas, Caller caller, Clock clock) {
        this.queries = queries;
        this.disbursements = disbursements;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    /** The same file again changes nothing; rows that an earlier file has brought are left out. */
    @Transactional
    @Idempotent
    Answer take(UUID unit, byte[] file) {
        var today = LocalDate.now(clock);
        var rows = TreasuryTable.read(Spreadsheet.readXlsxOrCsv(file), today);
        areas.require(caller.area(), unit, TreasuryQueries.lastDay(rows));
        queries.lock(unit);
        var sha256 = sha256(file);
        var before = queries.sameFile(unit, sha256).orElse(null);
        if (before != null) {
            queries.match(unit, caller.id());
            return Answer.ok(statement(before.id()));
        }
        var id = Ids.next();
        queries.add(id, unit, sha256, file, rows, fresh(unit, rows), today, caller.organisation(), caller.id());
        queries.match(unit, caller.id());
        return new Answer(201, statement(id), null, "/v1/treasury-statements/" + id, false);
    }

    private List<TreasuryTable.Row> fresh(UUID unit, List<TreasuryTable.Row> rows) {
        var known = queries.known(
                unit, rows.stream().map(TreasuryTable.Row::reference).toList());
        var problem = Problem.of(PlatformProblems.CONFLICT);
        var fresh = new ArrayList<TreasuryTable.Row>();
        for (var row : rows) {
            var earlier = known.get(row.reference());
            if (earlier == null) {
                fresh.add(row);
            } else if (earlier.amountVnd() != row.amountVnd()
                    || !earlier.paidOn().equals(row.paidOn())) {
                problem.at(
                        row.cell(),
                        BudgetProblems.REFERENCE_DIFFERS,
                        earlier.paidOn().toString(),
                        earlier.amountVnd());
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        return fresh;
    }

    @Transactional
    @Idempotent
    Answer match(UUID id, @Nullable IfMatch ifMatch, SettleTreasuryRow.Match match) {
        var row = open(id, ifMatch);
        var payment = queries.payment(match.disbursementId(), caller.area())
                .orElseThrow(
                        () -> Problem.of(BudgetProblems.DISBURSEMENT_UNKNOWN).at("/disbursementId"));
        if (queries.isMatched(payment.disbursementId())) {
            throw Problem.of(BudgetProblems.DISBURSEMENT_MATCHED).at("/disbursementId");
        }
        if (payment.amountVnd() == 0) {
            throw Problem.of(BudgetProblems.DISBURSEMENT_REVERSED).at("/disbursementId");
        }
        if (payment.amountVnd() != row.amountVnd()) {
            throw Problem.of(BudgetProblems.DISBURSEMENT_DIFFERS, payment.amountVnd(), row.amountVnd())
                    .at("/disbursementId");
        }
        return settled(row, State.MATCHED, payment.disbursementId(), null);
    }

    /** By all the rules of a payment; refused where the reference is on record already. */
    @Transactional
    @Idempotent
    Answer book(UUID id, @Nullable IfMatch ifMatch, SettleTreasuryRow.Book book) {
        var row = open(id, ifMatch);
        if (queries.isDisbursed(row.reference(), caller.area())) {
            throw Problem.of(BudgetProblems.ALREADY_DISBURSED);
        }
        var content = book.content() != null ? book.content() : row.content() != null ? row.content() : row.reference();
        var payment = disbursements.book(new RecordDisbursement(
                book.lineId(),
                null,
                null,
                row.amountVnd(),
                row.paidOn(),
                book.capitalType(),
                row.reference(),
                content,
                null,
                null,
                null));
        return settled(row, State.BOOKED, payment, null);
    }

    @Transactional
    @Idempotent
    Answer dismiss(UUID id, @Nullable IfMatch ifMatch, SettleTreasuryRow.Dismiss dismissal) {
        return settled(open(id, ifMatch), State.DISMISSED, null, dismissal.reason());
    }

    /** A payment that is recorded after the treasury's row finds it; the row of a reversed one waits for another. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes PaymentChanged payment) {
        if (payment.reversed()) {
            queries.reopen(payment.id());
        }
        if (payment.treasuryReference() != null) {
            queries.match(payment.treasuryReference(), caller.id());
        }
    }

    /** A payment and a statement that came at the same moment have not seen each other; by now both are there. */
    @Scheduled(
            every = "1m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void matchMissed() {
        queries.newest().forEach(statement -> queries.match(statement.unitId(), statement.importedBy()));
    }

    private TreasuryRowView open(UUID id, @Nullable IfMatch ifMatch) {
        queries.lock(row(id).unitId());
        queries.lockRow(id);
        var row = row(id);
        IfMatch.check(ifMatch, row.version());
        if (row.state() != State.UNMATCHED) {
            throw Problem.of(BudgetProblems.TREASURY_ROW_SETTLED);
        }
        return row;
    }

    private Answer settled(TreasuryRowView row, State state, @Nullable UUID disbursement, @Nullable String reason) {
        queries.settle(row.id(), state, disbursement, reason, caller.id());
        var after = row(row.id());
        return Answer.ok(after.version(), after);
    }

    TreasuryStatementView statement(UUID id) {
        areas.requireDirectory();
        return queries.statement(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    List<TreasuryStatementView> statements(@Nullable UUID after, int limit) {
        areas.requireDirectory();
        return queries.statements(caller.area(), after, limit);
    }

    TreasuryRowView row(UUID id) {
        areas.requireDirectory();
        return queries.row(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    List<TreasuryRowView> rows(@Nullable UUID statement, @Nullable State state, @Nullable UUID after, int limit) {
        areas.requireDirectory();
        return queries.rows(statement, state, caller.area(), after, limit);
    }

    TreasuryRowView.Proposals proposals(UUID id) {
        return new TreasuryRowView.Proposals(queries.proposals(row(id), caller.area()));
    }

    List<TreasuryRowView.Payment> withoutRow(
            @Nullable UUID programme, @Nullable Integer year, @Nullable UUID after, int limit) {
        areas.requireDirectory();
        return queries.withoutRow(programme, year, caller.area(), after, limit);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
