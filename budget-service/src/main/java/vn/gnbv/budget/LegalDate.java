package vn.gnbv.budget;

import java.time.LocalDate;
import java.time.ZoneId;
import vn.gnbv.platform.problem.Problem;

/** Dates of papers are dates in Viet Nam. */
public final class LegalDate {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private LegalDate() {}

    /** @throws Problem DATE_IN_FUTURE: what has not been signed or paid yet cannot be recorded */
    public static void requirePast(LocalDate date) {
        if (date.isAfter(LocalDate.now(VIET_NAM))) {
            throw Problem.of(BudgetProblems.DATE_IN_FUTURE);
        }
    }
}
