package vn.gnbv.household.imports;

import java.util.ArrayList;
import java.util.List;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.problem.Problem;

/** What has been found and done while a file is gone through. */
final class ImportOutcome {

    private final ImportMode mode;
    private final List<ImportError> errors = new ArrayList<>();
    private boolean unreadable;
    private boolean failed;
    private long read;
    private long households;
    private long persons;
    private long known;
    private long refused;
    private long errorCount;

    ImportOutcome(ImportMode mode) {
        this.mode = mode;
    }

    static ImportOutcome failed(ImportMode mode) {
        var outcome = new ImportOutcome(mode);
        outcome.failed = true;
        outcome.add(List.of(ImportError.of(0, "", Problem.of(HouseholdProblems.IMPORT_FAILED))));
        return outcome;
    }

    void read(long more) {
        read += more;
    }

    void entered(int members) {
        households++;
        persons += members;
    }

    void known() {
        known++;
    }

    void refuse(List<ImportError> wrong) {
        refused++;
        add(wrong);
    }

    /** Nothing more can be read; what stands before it is not entered either, since the rest is not known. */
    void unreadable(List<ImportError> wrong) {
        unreadable = true;
        add(wrong);
    }

    private void add(List<ImportError> wrong) {
        errorCount += wrong.size();
        wrong.stream().limit(ImportErrors.MOST - errors.size()).forEach(errors::add);
    }

    ImportState state() {
        if (failed) {
            return ImportState.FAILED;
        }
        return unreadable || refused > 0 && mode != ImportMode.SKIP_INVALID
                ? ImportState.REJECTED
                : ImportState.SUCCEEDED;
    }

    /** Whether what was written is to stay. */
    boolean stays() {
        return mode != ImportMode.DRY_RUN && state() == ImportState.SUCCEEDED;
    }

    long read() {
        return read;
    }

    /** Of an import that is rejected nothing was entered. */
    long households() {
        return stays() || mode == ImportMode.DRY_RUN ? households : 0;
    }

    long persons() {
        return stays() || mode == ImportMode.DRY_RUN ? persons : 0;
    }

    long knownCount() {
        return known;
    }

    long refused() {
        return refused;
    }

    long errorCount() {
        return errorCount;
    }

    List<ImportError> errors() {
        return errors;
    }
}
