package vn.gnbv.budget.appendix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.appendix.AppendixImportView.State;
import vn.gnbv.budget.decision.BudgetDecisionService;
import vn.gnbv.budget.decision.RecordDecision;
import vn.gnbv.budget.spreadsheet.Spreadsheet;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.Language;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Takes in appendices: the paper, then its file, which is tried and not booked, then the confirmation, which books it. */
@ApplicationScoped
class AppendixImportService {

    private final AppendixImports imports;
    private final AppendixQueries queries;
    private final AppendixTrialService trial;
    private final AppendixStorageService storage;
    private final BudgetDecisionService decisions;
    private final AreaTree areas;
    private final Caller caller;

    AppendixImportService(
            AppendixImports imports,
            AppendixQueries queries,
            AppendixTrialService trial,
            AppendixStorageService storage,
            BudgetDecisionService decisions,
            AreaTree areas,
            Caller caller) {
        this.imports = imports;
        this.queries = queries;
        this.trial = trial;
        this.storage = storage;
        this.decisions = decisions;
        this.areas = areas;
        this.caller = caller;
    }

    @Transactional
    @Idempotent
    Answer open(StateAppendix paper) {
        areas.require(caller.area(), paper.unitId(), paper.issuedOn());
        var id = Ids.next();
        imports.add(id, paper, caller.organisation(), caller.id());
        return Answer.created("/v1/budget-decision-imports/" + id, 0, get(id));
    }

    /** Not in one transaction: the trial has one of its own, which is undone. */
    Answer bring(UUID id, @Nullable IfMatch ifMatch, byte[] file) {
        var before = get(id);
        IfMatch.check(ifMatch, before.version());
        var check = check(before.paper(), file);
        var after = storage.keep(before, file, sha256(file), check);
        return Answer.ok(after.version(), after);
    }

    @Transactional
    @Idempotent
    Answer confirm(UUID id, @Nullable IfMatch ifMatch) {
        get(id);
        imports.lock(id);
        var before = get(id);
        IfMatch.check(ifMatch, before.version());
        if (before.state() != State.CHECKED) {
            throw Problem.of(BudgetProblems.IMPORT_NOT_CHECKED);
        }
        var table = table(before.paper(), imports.file(id));
        var made = lines(before.paper(), table);
        if (!table.refusals().isEmpty() || !made.refusals().isEmpty()) {
            throw Problem.of(BudgetProblems.IMPORT_NOT_CHECKED);
        }
        var location = decisions.enter(before.paper().with(made.lines())).location();
        imports.confirmed(id, UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
        var after = get(id);
        return Answer.ok(after.version(), after);
    }

    AppendixImportView get(UUID id) {
        areas.requireDirectory();
        return imports.find(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    List<AppendixImportView> list(@Nullable State state, @Nullable UUID after, int limit) {
        areas.requireDirectory();
        return imports.list(state, caller.area(), after, limit);
    }

    List<AppendixImportView.Error> errors(UUID id, Language language, @Nullable Integer after, int limit) {
        get(id);
        return imports.errors(id, language, after, limit);
    }

    private AppendixCheck check(StateAppendix paper, byte[] file) {
        var table = table(paper, file);
        var made = lines(paper, table);
        var total = table.lines().stream().mapToLong(AppendixTable.Line::vnd).sum();
        var wrong = new ArrayList<>(AppendixCheck.ofCells(table.refusals()));
        wrong.addAll(AppendixCheck.ofCells(made.refusals()));
        if (wrong.isEmpty()) {
            wrong.addAll(attempt(paper.with(made.lines()), table.lines()));
        }
        return new AppendixCheck(table.lines().size(), total, List.copyOf(wrong));
    }

    private List<AppendixCheck.Error> attempt(RecordDecision paper, List<AppendixTable.Line> lines) {
        try {
            trial.attempt(paper);
            throw new IllegalStateException("A trial either passes or is refused");
        } catch (AppendixTrialService.Passed passed) {
            return List.of();
        } catch (Problem refused) {
            return AppendixCheck.ofLines(refused, lines);
        }
    }

    private AppendixTable table(StateAppendix paper, byte[] file) {
        return AppendixTable.read(
                Spreadsheet.read(file), queries.names(paper.programmeId(), paper.unitId(), paper.issuedOn()));
    }

    private AppendixLines lines(StateAppendix paper, AppendixTable table) {
        return new AppendixLines(paper, queries.givers(paper), queries::path).of(table.lines());
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
