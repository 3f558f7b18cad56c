package vn.gnbv.household.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** What is needed to enter a household. */
public record RegisterHousehold(
        @Nullable UUID id,

        @NotNull @Schema(description = "The commune or village where it lives.")
        UUID unitId,

        @NotNull @Schema(description = "Since when it has lived there.")
        LocalDate since,

        @NotEmpty @Size(max = MOST_MEMBERS) @Schema(description = "The head comes first.")
        List<@NotNull @Valid NewMember> members,

        @Nullable @Schema(description = "True for invented data, in a demonstration.")
        Boolean sample) {

    public static final int MOST_MEMBERS = 50;

    /** No control characters: the database refuses some of them, and none belongs in a name. */
    private static final String PLAIN = "[^\\p{Cntrl}]*";

    /** One person of the household. */
    public record NewMember(
            @NotBlank @Size(max = 100) @Pattern(regexp = PLAIN)
            String fullName,

            @NotNull Sex sex,
            @Nullable @Min(Birth.EARLIEST) @Max(2200) Integer birthYear,
            @Nullable LocalDate birthDate,
            @NotNull Relationship relationship,

            @Nullable @Size(min = 1, max = 50) @Pattern(regexp = PLAIN)
            String ethnicity,

            @Nullable @Schema(description = "Of those with merit to the revolution; null where not stated.")
            Boolean merit,

            @Nullable @Schema(description = "As certified; null where not stated.")
            Disability disability,

            @Nullable @Schema(description = "Null where not stated.")
            Boolean ableToWork,

            @Nullable @Pattern(regexp = CitizenId.FORM) @Schema(description = "Kept encrypted, shown masked.")
            String citizenId) {

        Birth birth() {
            return Birth.of(birthYear, birthDate);
        }

        /** Adds what cannot be of one person alone, nor be given out again in a spreadsheet. */
        void check(String pointer, LocalDate today, Refusals refusals) {
            refusals.addIf(Formulas.isOne(fullName), pointer + "/fullName", HouseholdProblems.FORMULA_REFUSED);
            if (birthDate != null) {
                refusals.addIf(birthDate.isAfter(today), pointer + "/birthDate", PlatformProblems.DATE_IN_FUTURE);
                refusals.addIf(
                        birthDate.getYear() < Birth.EARLIEST,
                        pointer + "/birthDate",
                        HouseholdProblems.DATE_TOO_EARLY,
                        String.valueOf(Birth.EARLIEST));
                refusals.addIf(
                        birthYear != null && birthDate.getYear() != birthYear,
                        pointer + "/birthYear",
                        HouseholdProblems.BIRTH_YEAR_DIFFERS);
            }
            refusals.addIf(
                    birthYear != null && birthYear > today.getYear(),
                    pointer + "/birthYear",
                    PlatformProblems.DATE_IN_FUTURE);
        }

        /** Without the name and the citizen id: a record's own text would carry them into a log. */
        @Override
        public String toString() {
            return "NewMember[" + relationship + "]";
        }
    }

    /** Adds all that is wrong with the household as it is stated. */
    public void check(LocalDate today, Refusals refusals) {
        refusals.addIf(since.isAfter(today), "/since", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(
                since.getYear() < Birth.EARLIEST,
                "/since",
                HouseholdProblems.DATE_TOO_EARLY,
                String.valueOf(Birth.EARLIEST));
        var head = members.getFirst();
        var citizenIds = new HashSet<String>();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var pointer = "/members/" + i;
            refusals.addIf(
                    (i == 0) != (member.relationship() == Relationship.HEAD),
                    pointer + "/relationship",
                    HouseholdProblems.HEAD_FIRST);
            member.check(pointer, today, refusals);
            refusals.addIf(
                    member.relationship().contradicts(member.birth(), head.birth()),
                    pointer + "/relationship",
                    HouseholdProblems.CHILD_OLDER_THAN_PARENT);
            refusals.addIf(
                    member.citizenId() != null && !citizenIds.add(member.citizenId()),
                    pointer + "/citizenId",
                    HouseholdProblems.CITIZEN_ID_TWICE);
        }
    }
}
