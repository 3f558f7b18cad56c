package vn.gnbv.budget.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** All that is to hold of a contribution; what is not stated is null, never 0. */
record StateContribution(
        @Schema(description = "Of a new one; absent: an id is given.") @Nullable
        UUID id,

        @NotNull DonorKind donorKind,

        @Schema(description = "With the kind ORGANISATION, and only then.") @Nullable
        UUID donorOrganisationId,

        @NotNull ContributionForm form,

        @Schema(description = "What the quantity of goods counts, such as tấn xi măng; days are counted in days.")
        @Nullable
        @Size(min = 1, max = 60)
        String measure,

        @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 3)
        BigDecimal pledgedQuantity,

        @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 3)
        BigDecimal receivedQuantity,

        @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 3)
        BigDecimal usedQuantity,

        @Nullable @PositiveOrZero @Max(MOST) Long pledgedVnd,
        @Nullable @PositiveOrZero @Max(MOST) Long receivedVnd,
        @Nullable @PositiveOrZero @Max(MOST) Long usedVnd,

        @Schema(description = "Where goods or days have a value in VND.") @Nullable @Valid
        Valuation valuation,

        @Nullable UUID programmeId,
        @Nullable UUID componentId,
        @NotNull UUID unitId,
        @Nullable UUID projectId,

        @Schema(description = "The day of the pledge, or of receipt where nothing was pledged.") @NotNull
        LocalDate contributedOn,

        @Nullable @Size(min = 1, max = 60) String paperNumber,
        @NotBlank @Size(max = 500) String purpose,
        @Nullable Boolean sample,

        @Schema(description = "Why it is stated anew; required with a change.") @Nullable @Size(min = 1, max = 1000)
        String reason) {

    private static final long MOST = 1_000_000_000_000_000L;

    /** Who says what goods or days are worth, and by which price or norm (<i>quy đổi</i>). */
    @Schema(name = "ContributionValuation")
    record Valuation(
            @NotNull UUID organisationId,
            @NotBlank @Size(max = 500) String basis) {}

    /** Tells all that is wrong in itself. */
    void check(LocalDate today, Refusals refusals) {
        refusals.addIf(contributedOn.isAfter(today), "/contributedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(
                (donorKind == DonorKind.ORGANISATION) != (donorOrganisationId != null),
                "/donorOrganisationId",
                BudgetProblems.DONOR_BY_KIND);
        refusals.addIf(
                (form == ContributionForm.KIND) != (measure != null), "/measure", BudgetProblems.MEASURE_OF_GOODS);
        refusals.addIf(
                Stream.of(pledgedQuantity, receivedQuantity, pledgedVnd, receivedVnd)
                        .allMatch(Objects::isNull),
                "",
                BudgetProblems.NOTHING_CONTRIBUTED);
        checkStage("pledged", pledgedQuantity, pledgedVnd, refusals);
        checkStage("received", receivedQuantity, receivedVnd, refusals);
        checkStage("used", usedQuantity, usedVnd, refusals);
        var valued = form != ContributionForm.CASH
                && Stream.of(pledgedVnd, receivedVnd, usedVnd).anyMatch(Objects::nonNull);
        refusals.addIf(valued != (valuation != null), "/valuation", BudgetProblems.VALUATION_OF_GOODS);
        checkUsed("/usedVnd", usedVnd, receivedVnd, refusals);
        checkUsed("/usedQuantity", usedQuantity, receivedQuantity, refusals);
    }

    private void checkStage(String stage, @Nullable BigDecimal quantity, @Nullable Long vnd, Refusals refusals) {
        refusals.addIf(
                form == ContributionForm.CASH ? quantity != null : quantity == null && vnd != null,
                "/" + stage + "Quantity",
                BudgetProblems.QUANTITY_BY_FORM);
    }

    /** Nothing is used that nobody has received, and what is not stated cannot be enough. */
    private static <T extends Comparable<T>> void checkUsed(
            String pointer, @Nullable T used, @Nullable T received, Refusals refusals) {
        refusals.addIf(
                used != null && (received == null || used.compareTo(received) > 0),
                pointer,
                BudgetProblems.MORE_USED_THAN_RECEIVED);
    }
}
