package vn.gnbv.household.recipient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** What a recipient answered to the list of a month. */
record ConfirmMovements(
        @NotNull @Pattern(regexp = Movement.MONTH) @Schema(examples = "2026-10")
        String month,

        @NotNull @Schema(description = "Whose list it was.") UUID unitId,

        @NotNull @Schema(description = "When the answer came.")
        LocalDate receivedOn,

        @NotNull @PositiveOrZero @Schema(description = "How many rows of the list it took.")
        Integer rows,

        @Nullable @Size(min = 1, max = 100) @Schema(description = "Of the paper that answers.")
        String documentNumber,

        @NotNull
        @Size(max = 1000)
        @Schema(description = "Whom of the list it did not take; empty where that was nobody.")
        List<@NotNull @Valid Refused> refused) {

    /** One who was not taken. */
    @Schema(name = "RefusedMember")
    record Refused(
            @NotNull @Schema(description = "As the list names them.")
            UUID memberId,

            @NotBlank @Size(max = 500) String reason) {

        /** Without the reason: it is about a person. */
        @Override
        public String toString() {
            return "Refused[" + memberId + "]";
        }
    }

    YearMonth ofMonth() {
        return YearMonth.parse(month);
    }

    /** Tells all that is wrong in itself. */
    void check(LocalDate today, Refusals refusals) {
        var end = ofMonth().atEndOfMonth();
        refusals.addIf(!today.isAfter(end), "/month", HouseholdProblems.MONTH_NOT_OVER, month);
        refusals.addIf(receivedOn.isAfter(today), "/receivedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(receivedOn.isBefore(end), "/receivedOn", HouseholdProblems.DATE_TOO_EARLY, end.toString());
        var seen = new HashSet<UUID>();
        for (int i = 0; i < refused.size(); i++) {
            var member = refused.get(i).memberId();
            refusals.addIf(!seen.add(member), pointer(i), HouseholdProblems.NAMED_TWICE, member.toString());
        }
    }

    /** Of one who was not taken. */
    static String pointer(int row) {
        return "/refused/" + row + "/memberId";
    }
}
