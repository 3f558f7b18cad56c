package vn.gnbv.household.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.household.support.SupportSource;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** What is needed to propose whom to give something. */
record OpenSelection(
        @NotNull @Schema(description = "The village that chooses, or a commune without villages.")
        UUID unitId,

        @NotNull UUID programmeId,
        @Nullable UUID componentId,
        @Nullable UUID projectId,

        @NotNull @Size(min = 1, max = 40) @Schema(description = "Code of a content of support.")
        String content,

        @NotNull SupportSource source,
        @NotNull LocalDate openedOn,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Candidate> candidates,

        @Nullable @Schema(description = "True for an invented choice, in a demonstration.")
        Boolean sample) {

    /** One who is proposed. */
    @Schema(name = "ProposedBeneficiary")
    record Candidate(
            @NotNull UUID householdId,

            @Nullable @Schema(description = "With a content that members are given, and only then.")
            UUID memberId,

            @Nullable @Schema(description = "The open need that it would meet.")
            UUID needId,

            @Nullable
            @PositiveOrZero
            @Max(1_000_000_000_000L)
            @Schema(description = "In whole VND; null is not stated.")
            Long amountVnd) {}

    /** Tells all that is wrong in itself. */
    void check(LocalDate today, Refusals refusals) {
        refusals.addIf(openedOn.isAfter(today), "/openedOn", PlatformProblems.DATE_IN_FUTURE);
        var seen = new HashSet<UUID>();
        for (int i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            var who = candidate.memberId() == null ? candidate.householdId() : candidate.memberId();
            refusals.addIf(!seen.add(who), "/candidates/" + i, SupportProblems.CANDIDATE_TWICE);
        }
    }
}
