package vn.gnbv.plans.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Headcount;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.platform.problem.Refusals;

/** A project as it is proposed, or as a correction says that it is. */
record StateProject(
        @Nullable UUID id,

        @Schema(description = "A component of a programme, at any level.") @NotNull
        UUID componentId,

        @Schema(description = "The unit in which it lies, down to a village; stays as it is.") @NotNull
        UUID unitId,

        @Schema(description = "The year in which it begins; stays as it is.") @Min(2000) @Max(2100) @NotNull
        Integer year,

        @NotNull ProjectKind kind,
        @NotBlank @Size(max = 500) String name,
        @NotNull @Valid Party proposer,
        @Nullable LocalDate proposedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable @Valid Headcount householdsPlanned,
        @Nullable @Valid Headcount householdsActual,
        @Nullable @Valid Funding funding,

        @Schema(description = "Lines of the budget that pay for it; not checked here.") @Nullable @Size(max = 50)
        List<@NotNull UUID> budgetLineIds,

        @Schema(description = "Who buys or processes what is produced (đơn vị liên kết).") @Nullable @Valid
        Party buyer,

        @Nullable @Valid Revolving revolving,
        @Nullable @Valid Result result,

        @Schema(description = "The project that it replicates (nhân rộng).") @Nullable
        UUID replicatedFrom,

        @Schema(description = "Only in a correction of what is approved, and then required.") @Nullable @Valid
        Decision approval,

        @Schema(description = "Why it is corrected; required once it is approved.") @Nullable @Size(min = 1, max = 1000)
        String reason) {

    StateProject {
        budgetLineIds = budgetLineIds == null ? List.of() : budgetLineIds;
    }

    /** Tells all that is wrong with it by itself. */
    void check(LocalDate today, Refusals refusals) {
        proposer.check("/proposer", refusals);
        if (buyer != null) {
            buyer.check("/buyer", refusals);
        }
        refusals.addIf(
                startsOn != null && startsOn.getYear() != year,
                "/startsOn",
                PlansProblems.OUTSIDE_YEAR,
                String.valueOf(year));
        refusals.addIf(
                startsOn != null && endsOn != null && endsOn.isBefore(startsOn),
                "/endsOn",
                PlansProblems.ENDS_BEFORE_IT_BEGINS);
        Steps.check(refusals, "/proposedOn", proposedOn, null, today);
        if (householdsPlanned != null) {
            householdsPlanned.check("/householdsPlanned", refusals);
        }
        if (householdsActual != null) {
            householdsActual.check("/householdsActual", refusals);
        }
        if (revolving != null) {
            revolving.check("/revolving", refusals);
        }
        Pointers.noneTwice(refusals, "/budgetLineIds/", "", budgetLineIds, line -> line);
    }
}
