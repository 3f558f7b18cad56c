package vn.gnbv.plans.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** How far a task has come, as somebody who answers for it says. */
record ReportProgress(
        @Schema(
                description =
                        "For whom; the caller's own organisation where absent. A drafter in whose area the task lies"
                                + " may enter what another has reported on paper.")
        @Nullable
        UUID organisationId,

        @NotNull ProgressState state,
        @Nullable @Min(0) @Max(100) Integer percent,

        @Schema(description = "In words; required for BLOCKED.") @Nullable @Size(min = 1, max = 4000)
        String note,

        @Nullable @Valid Evidence evidence,

        @Schema(description = "The day on which it was so, whenever it is entered.") @NotNull
        LocalDate happenedOn,

        @Schema(description = "The entry that this one replaces because it was wrong.") @Nullable
        UUID corrects) {

    /** What shows it: where the paper lies, or its fingerprint, or both. */
    @Schema(name = "Evidence")
    record Evidence(
            @Nullable @Size(min = 1, max = 1000) String link,

            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    void check(LocalDate today, Refusals refusals) {
        refusals.addIf(happenedOn.isAfter(today), "/happenedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(
                percent != null
                        && (state == ProgressState.DONE && percent < 100
                                || state == ProgressState.NOT_STARTED && percent > 0),
                "/percent",
                PlansProblems.PERCENT_CONTRADICTS_STATE,
                state);
        refusals.addIf(
                state == ProgressState.BLOCKED && (note == null || note.isBlank()),
                "/note",
                PlansProblems.BLOCKED_WITHOUT_REASON);
        refusals.addIf(
                evidence != null && evidence.link() == null && evidence.sha256() == null,
                "/evidence",
                PlansProblems.EVIDENCE_EMPTY);
    }
}
