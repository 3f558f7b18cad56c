package vn.gnbv.plans.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import has done, or in a preview would do; its id is the causation id of the events. */
@Schema(name = "UnitImport")
record UnitImportView(
        UUID id,
        int version,
        Kind kind,
        State state,
        @Schema(description = "Units that were not known.") int imported,

        @Schema(description = "Known units of which something has changed.")
        int changed,

        int unchanged,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ListSummary list) {

    /** Which form was brought. */
    @Schema(name = "UnitImportKind")
    enum Kind {
        VERSIONS,
        OFFICIAL_LIST,
        SUCCESSIONS,
        LABELS
    }

    /** Whether it has been taken up. */
    @Schema(name = "UnitImportState")
    enum State {
        PREVIEW,
        DONE
    }

    /** An official list and how many of its differences are of which kind; read them at {@code changes}. */
    @Schema(name = "UnitListSummary")
    record ListSummary(
            LocalDate validFrom,
            @Nullable UUID belowUnitId,
            @Nullable String legalBasis,
            int inLaw,
            int toConfirm,
            int spellings) {}

    static UnitImportView done(UUID id, Kind kind, int imported, int changed, int unchanged) {
        return new UnitImportView(id, 0, kind, State.DONE, imported, changed, unchanged, null);
    }
}
