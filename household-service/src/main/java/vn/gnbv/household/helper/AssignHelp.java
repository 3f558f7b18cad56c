package vn.gnbv.household.helper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** What is needed to assign a helper to a household, or to all poor households of a village. */
record AssignHelp(
        @Nullable @Schema(description = "This household; or a village, never both.")
        UUID householdId,

        @Nullable @Schema(description = "All poor and near-poor households of this village.")
        UUID villageId,

        @NotNull @Valid Who helper,
        @NotNull @Valid ByDecision decision,
        @NotNull LocalDate fromDay,

        @Nullable @Schema(description = "The last day; null where none is named.")
        LocalDate toDay,

        @Nullable
        @Positive
        @Max(366)
        @Schema(description = "A visit is due so many days after the last; null where no interval is named.")
        Integer visitEveryDays) {

    /** An organisation, one of its officers, or somebody whom the directory does not hold. */
    @Schema(name = "HelperPerson")
    record Who(
            @Nullable UUID organisationId,

            @Nullable @Schema(description = "Of the organisation.")
            UUID officerId,

            @Nullable @Size(min = 1, max = 100) @Schema(description = "Of a helper who is no officer of the directory.")
            String name) {

        /** Without the name: a record's own text would carry it into a log. */
        @Override
        public String toString() {
            return "Who[" + organisationId + "]";
        }
    }

    /** The paper that assigns (<i>quyết định phân công</i>). */
    @Schema(name = "AssigningPaper")
    record ByDecision(
            @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate issuedOn) {}

    /** Tells all that is wrong in itself. */
    void check(LocalDate today, Refusals refusals) {
        refusals.addIf(
                (householdId == null) == (villageId == null), "/villageId", SupportProblems.HOUSEHOLD_OR_VILLAGE);
        refusals.addIf(
                helper.organisationId() == null && helper.name() == null, "/helper", SupportProblems.HELPER_NOT_NAMED);
        refusals.addIf(
                helper.officerId() != null && helper.organisationId() == null,
                "/helper/organisationId",
                SupportProblems.OFFICER_OF_ORGANISATION);
        refusals.addIf(decision.issuedOn().isAfter(today), "/decision/issuedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(toDay != null && toDay.isBefore(fromDay), "/toDay", SupportProblems.PERIOD_REVERSED);
    }
}
