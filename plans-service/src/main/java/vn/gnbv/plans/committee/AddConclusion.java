package vn.gnbv.plans.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;

/** What a committee has concluded (<i>kết luận</i>), and whom it charges with it. */
record AddConclusion(
        @NotNull LocalDate concludedOn,

        @Schema(description = "Number of the notice.", examples = "86/TB-UBND") @Nullable @Size(min = 1, max = 100)
        String paperNumber,

        @NotBlank @Size(max = 4000) String text,
        @NotNull UUID assignedOrganisationId,

        @Schema(description = "The officer who follows it up there.") @Nullable
        UUID officerId,

        @Nullable LocalDate dueOn,

        @Schema(description = "Whether the day itself is too late; BY where absent.") @Nullable
        DueKind dueKind) {

    /** Tells all that is wrong in itself. */
    void check(LocalDate establishedOn, LocalDate today, Refusals refusals) {
        refusals.addIf(concludedOn.isAfter(today), "/concludedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(
                concludedOn.isBefore(establishedOn), "/concludedOn", PlansProblems.DAY_OUT_OF_ORDER, establishedOn);
        refusals.addIf(dueOn == null && dueKind != null, "/dueKind", PlansProblems.DUE_KIND_WITHOUT_DAY);
        var lastDay = DueKind.lastDay(dueOn, DueKind.of(dueOn, dueKind));
        refusals.addIf(lastDay != null && lastDay.isBefore(concludedOn), "/dueOn", PlansProblems.DUE_BEFORE_START);
    }
}
