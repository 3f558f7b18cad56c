package vn.gnbv.plans;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How exactly the date of a paper is known; <i>ngày … tháng 4 năm 2024</i> is a month. */
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR;

    /** The first day that the paper may be of. */
    public LocalDate earliest(LocalDate date) {
        return switch (this) {
            case DAY -> date;
            case MONTH -> date.withDayOfMonth(1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    /** The last day that the paper may be of. */
    public LocalDate latest(LocalDate date) {
        return switch (this) {
            case DAY -> date;
            case MONTH -> date.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> date.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
