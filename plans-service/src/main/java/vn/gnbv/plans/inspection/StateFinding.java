package vn.gnbv.plans.inspection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;

/** What was found, what is asked for, of whom, until when. */
record StateFinding(
        @Schema(description = "In words, without names of persons or households.") @NotBlank @Size(max = 4000)
        String text,

        @NotNull Consequence consequence,

        @Schema(description = "Of RECOVER_MONEY: whole VND.") @Nullable @Min(1) @Max(1_000_000_000_000_000L)
        Long amountVnd,

        @Schema(description = "Of RECOVER_MONEY: the budget line that it was spent from.") @Nullable
        UUID budgetLineId,

        @Schema(description = "Of REVIEW_HOUSEHOLDS: where.") @Nullable
        UUID unitId,

        @Schema(description = "Of REVIEW_HOUSEHOLDS: how many.") @Nullable @Min(1) @Max(1_000_000)
        Integer households,

        @Schema(description = "The body that is to do it.") @NotNull
        UUID responsibleOrganisationId,

        @Schema(description = "The officer who follows it up there.") @Nullable
        UUID officerId,

        @Nullable LocalDate dueOn,

        @Schema(description = "Whether the day itself is too late; BY where absent.") @Nullable
        DueKind dueKind) {

    @Nullable
    LocalDate lastDay() {
        return DueKind.lastDay(dueOn, DueKind.of(dueOn, dueKind));
    }

    /** Tells all that is wrong in itself; whether what it refers to exists is for others to say. */
    void check(String at, LocalDate concludedOn, Refusals refusals) {
        onlyFor(Consequence.RECOVER_MONEY, amountVnd, at + "/amountVnd", refusals);
        onlyFor(Consequence.RECOVER_MONEY, budgetLineId, at + "/budgetLineId", refusals);
        onlyFor(Consequence.REVIEW_HOUSEHOLDS, unitId, at + "/unitId", refusals);
        onlyFor(Consequence.REVIEW_HOUSEHOLDS, households, at + "/households", refusals);
        refusals.addIf(dueOn == null && dueKind != null, at + "/dueKind", PlansProblems.DUE_KIND_WITHOUT_DAY);
        var lastDay = lastDay();
        refusals.addIf(lastDay != null && lastDay.isBefore(concludedOn), at + "/dueOn", PlansProblems.DUE_BEFORE_START);
    }

    private void onlyFor(Consequence meant, @Nullable Object value, String pointer, Refusals refusals) {
        refusals.addIf(
                consequence == meant && value == null, pointer, PlansProblems.CONSEQUENCE_INCOMPLETE, consequence);
        refusals.addIf(
                consequence != meant && value != null, pointer, PlansProblems.CONSEQUENCE_CONTRADICTED, consequence);
    }
}
