package vn.gnbv.plans.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes up a list that was looked at, with what its doubtful names are. */
record ConfirmList(
        @NotNull @Size(max = 5_000) @Schema(description = "One for each change of the standing CONFIRM.")
        List<@NotNull @Valid Decision> decisions) {

    /** What one doubtful name is. */
    @Schema(name = "UnitListDecision")
    record Decision(
            @NotBlank @Size(max = 20) String code, @NotNull Verdict verdict) {}

    /** What a name that only resembles the known one is. */
    enum Verdict {
        /** The same name; one of the two was a mistake. */
        SPELLING,
        /** The same unit under a new name. */
        RENAMED,
        /** Another unit; the known one has ended. */
        ANOTHER_UNIT
    }
}
