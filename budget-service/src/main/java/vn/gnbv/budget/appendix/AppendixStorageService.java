package vn.gnbv.budget.appendix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.appendix.AppendixImportView.State;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Keeps a file and what the trial has found, unless the import has changed meanwhile. */
@ApplicationScoped
class AppendixStorageService {

    private final AppendixImports imports;
    private final Caller caller;

    AppendixStorageService(AppendixImports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @Transactional
    AppendixImportView keep(AppendixImportView before, byte[] file, String sha256, AppendixCheck check) {
        imports.lock(before.id());
        var now = find(before.id());
        if (now.version() != before.version()) {
            throw Problem.of(PlatformProblems.STALE_VERSION);
        }
        if (now.state() == State.CONFIRMED) {
            throw Problem.of(BudgetProblems.IMPORT_CONFIRMED);
        }
        imports.checked(before.id(), file, sha256, check);
        return find(before.id());
    }

    private AppendixImportView find(UUID id) {
        return imports.find(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }
}
