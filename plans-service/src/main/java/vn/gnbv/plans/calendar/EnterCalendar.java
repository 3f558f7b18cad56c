package vn.gnbv.plans.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.platform.problem.Refusals;

/** The calendar of a year as it was decided. */
record EnterCalendar(
        @NotNull @Min(2000) @Max(2100) Integer year,

        @Schema(description = "Holidays and days off that were swapped.") @NotNull @Size(max = 60)
        List<@NotNull @Valid NamedDay> daysOff,

        @Schema(description = "Saturdays and Sundays that are worked instead.") @NotNull @Size(max = 60)
        List<@NotNull @Valid NamedDay> workedDays,

        @Schema(description = "The decision as it is quoted.") @NotBlank @Size(max = 500)
        String basis,

        @Nullable UUID basisDocumentId) {

    /** All that is wrong with the days. */
    void check(Refusals refusals) {
        inTheYear("/daysOff/", daysOff, refusals);
        inTheYear("/workedDays/", workedDays, refusals);
        for (int i = 0; i < workedDays.size(); i++) {
            var day = workedDays.get(i).date().getDayOfWeek();
            refusals.addIf(
                    day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY,
                    "/workedDays/" + i + "/date",
                    PlansProblems.WORKED_DAY_NOT_WEEKEND);
        }
        var off = daysOff.stream().map(NamedDay::date).toList();
        for (int i = 0; i < workedDays.size(); i++) {
            refusals.addIf(
                    off.contains(workedDays.get(i).date()),
                    "/workedDays/" + i + "/date",
                    PlansProblems.DAY_OFF_AND_WORKED);
        }
    }

    private void inTheYear(String at, List<NamedDay> days, Refusals refusals) {
        Pointers.noneTwice(refusals, at, "/date", days, NamedDay::date);
        for (int i = 0; i < days.size(); i++) {
            refusals.addIf(
                    days.get(i).date().getYear() != year, at + i + "/date", PlansProblems.DAY_NOT_IN_YEAR, "" + year);
        }
    }
}
