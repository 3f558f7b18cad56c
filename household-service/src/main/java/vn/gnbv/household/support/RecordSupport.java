package vn.gnbv.household.support;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.household.household.HouseholdService.Residence;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** What is needed to record that somebody was given something; what is not stated is null, never 0. */
public record RecordSupport(
        @NotNull UUID householdId,

        @Nullable @Schema(description = "With a content that members are given, and only then.")
        UUID memberId,

        @NotNull @Size(min = 1, max = 40) @Schema(description = "Code of a content of support.")
        String content,

        @NotNull UUID programmeId,

        @Nullable @Schema(description = "Null: the programme is known here by its name alone.")
        UUID componentId,

        @Nullable UUID projectId,
        @Nullable UUID activityId,
        @NotNull SupportSource source,
        @NotNull LocalDate supportedOn,

        @Nullable @Schema(description = "The first day for which it is given; the day of the support if absent.")
        LocalDate periodFrom,

        @Nullable @Schema(description = "The last day for which it is given; the day of the support if absent.")
        LocalDate periodTo,

        @Nullable @PositiveOrZero @Max(MOST) @Schema(description = "In whole VND; null is not stated.")
        Long amountVnd,

        @Nullable @Positive @Max(MOST) @Schema(description = "The norm by which it was given (định mức), in whole VND.")
        Long normVnd,

        @Nullable @Size(min = 1, max = 200) @Schema(description = "Who set the norm; with a norm, and only then.")
        String normBasis,

        @Nullable @Size(min = 1, max = 100) String decisionNumber,

        @Nullable @Size(max = 20) @Schema(description = "Open needs of the same household or member that it meets.")
        List<@NotNull UUID> meetsNeedIds,

        @Nullable @Schema(description = "True for an invented support, in a demonstration.")
        Boolean sample) {

    private static final long MOST = 1_000_000_000_000L;

    public RecordSupport {
        meetsNeedIds = meetsNeedIds == null ? List.of() : meetsNeedIds;
    }

    LocalDate from() {
        return Objects.requireNonNullElse(periodFrom, supportedOn);
    }

    LocalDate to() {
        return Objects.requireNonNullElse(periodTo, periodFrom == null ? supportedOn : periodFrom);
    }

    /** Tells all that is wrong in itself. */
    void check(LocalDate today, Residence lives, Refusals refusals) {
        refusals.addIf(supportedOn.isAfter(today), "/supportedOn", PlatformProblems.DATE_IN_FUTURE);
        lives.check(supportedOn, "/supportedOn", refusals);
        refusals.addIf((periodFrom == null) != (periodTo == null), "/periodTo", SupportProblems.PERIOD_HALF_STATED);
        refusals.addIf(to().isBefore(from()), "/periodTo", SupportProblems.PERIOD_REVERSED);
        refusals.addIf((normVnd == null) != (normBasis == null), "/normBasis", SupportProblems.NORM_HALF_STATED);
    }
}
