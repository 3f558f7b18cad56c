package vn.gnbv.plans.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** The steps of a project follow each other in time, and none lies in the future. */
final class Steps {

    private Steps() {}

    /** @param before the day of the step before; null where it is not known */
    static void check(
            Refusals refusals, String at, @Nullable LocalDate day, @Nullable LocalDate before, LocalDate today) {
        if (day == null) {
            return;
        }
        refusals.addIf(day.isAfter(today), at, PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(
                before != null && day.isBefore(before), at, PlansProblems.STEP_TOO_EARLY, String.valueOf(before));
    }
}
