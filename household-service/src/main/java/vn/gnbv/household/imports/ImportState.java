package vn.gnbv.household.imports;

/** How far an import has come. */
public enum ImportState {
    QUEUED,
    RUNNING,
    /** Of a dry run: nothing is wrong. */
    SUCCEEDED,
    /** Something is wrong, and nothing was entered. */
    REJECTED,
    /** An internal error, and nothing was entered. */
    FAILED
}
