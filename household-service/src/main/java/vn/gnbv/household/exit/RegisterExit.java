package vn.gnbv.household.exit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.household.household.HouseholdService.Residence;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** What is needed to register a household to escape poverty in a year. */
record RegisterExit(
        @NotNull UUID householdId,

        @NotNull @Min(2000) @Max(2200) @Schema(description = "The year in which it means to leave the list.")
        Integer year,

        @NotNull LocalDate registeredOn,

        @NotNull
        @Size(max = 50)
        @Schema(description = "Codes of the indicators that are to be put right; may be empty.")
        List<@NotNull @Size(min = 1, max = 50) String> deprivations,

        @NotEmpty @Size(max = 20) @Schema(description = "What the household promises.")
        List<@NotNull @Valid HouseholdPromise> householdPromises,

        @NotEmpty @Size(max = 20) @Schema(description = "What it is promised.")
        List<@NotNull @Valid StatePromise> statePromises) {

    /** What the household itself will do. */
    record HouseholdPromise(
            @NotBlank @Size(max = 500) String words,

            @Nullable @Schema(description = "The last day for it; null where none is named.")
            LocalDate dueOn) {}

    /** What the household will be given. */
    record StatePromise(
            @NotNull @Size(min = 1, max = 40) @Schema(description = "Code of a content of support.")
            String content,

            @Nullable @Schema(description = "The last day for it; null where none is named.")
            LocalDate dueOn) {}

    /**
     * Tells all that is wrong in itself. A household registers for a year in it or at the end of the year before.
     *
     * @param found the indicators that the household lacks by its latest assessment; null while it has none
     * @param contents those contents among the promised that exist
     */
    void check(LocalDate today, Residence lives, @Nullable Set<String> found, Set<String> contents, Refusals refusals) {
        refusals.addIf(registeredOn.isAfter(today), "/registeredOn", PlatformProblems.DATE_IN_FUTURE);
        lives.check(registeredOn, "/registeredOn", refusals);
        refusals.addIf(
                registeredOn.getYear() != year && registeredOn.getYear() != year - 1,
                "/year",
                SupportProblems.REGISTRATION_YEAR);
        var seen = new HashSet<String>();
        for (int i = 0; i < deprivations.size(); i++) {
            var code = deprivations.get(i);
            var pointer = "/deprivations/" + i;
            refusals.addIf(!seen.add(code), pointer, HouseholdProblems.NAMED_TWICE, code);
            refusals.addIf(
                    found != null && !found.contains(code), pointer, SupportProblems.DEPRIVATION_NOT_FOUND, code);
        }
        for (int i = 0; i < statePromises.size(); i++) {
            var content = statePromises.get(i).content();
            refusals.addIf(
                    !contents.contains(content),
                    "/statePromises/" + i + "/content",
                    SupportProblems.CONTENT_UNKNOWN,
                    content);
        }
    }
}
