package vn.gnbv.household.cause;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.household.household.HouseholdService.Residence;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** Why a household is poor, as found on a day (<i>phân loại theo nguyên nhân nghèo</i>). */
record StateCauses(
        @NotNull LocalDate statedOn,

        @NotEmpty @Size(max = 50) @Schema(description = "Codes of causes; several may hold at once.")
        List<@NotNull @Size(min = 1, max = 40) String> causes,

        @Nullable
        @Schema(
                description = "True: it was asked what the household needs, and it needs nothing. Else its needs are"
                        + " stated as such.")
        Boolean needsNothing) {

    /**
     * @param known the codes among those stated that exist
     */
    void check(LocalDate today, Residence lives, Set<String> known, Refusals refusals) {
        refusals.addIf(statedOn.isAfter(today), "/statedOn", PlatformProblems.DATE_IN_FUTURE);
        lives.check(statedOn, "/statedOn", refusals);
        var seen = new HashSet<String>();
        for (int i = 0; i < causes.size(); i++) {
            var code = causes.get(i);
            var pointer = "/causes/" + i;
            refusals.addIf(!known.contains(code), pointer, SupportProblems.CAUSE_UNKNOWN, code);
            refusals.addIf(!seen.add(code), pointer, HouseholdProblems.NAMED_TWICE, code);
        }
    }
}
