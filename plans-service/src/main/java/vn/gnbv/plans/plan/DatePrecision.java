package vn.gnbv.plans.plan;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How exactly the date of a paper is known; <i>ngày … tháng 4 năm 2024</i> is a month. */
enum DatePrecision {
    DAY,
    MONTH,
    YEAR;

    /** The first day that the paper may be of. */
    LocalDate earliest(LocalDate date) {
        return switch (this) {
            case DAY -> date;
            case MONTH -> date.withDayOfMonth(1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    /** The last day that the paper may be of. */
    LocalDate latest(LocalDate date) {
        return switch (this) {
            case DAY -> date;
            case MONTH -> date.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> date.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
