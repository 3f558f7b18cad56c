package vn.gnbv.household.procedure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** On which days a procedure may begin: from 1 September to 14 December, or from the 15th of each month. What has a last day ends by it. */
record Opening(
        @Nullable @Pattern(regexp = MONTH_AND_DAY) @Schema(description = "Month and day: 09-01.")
        String from,

        @Nullable
        @Pattern(regexp = MONTH_AND_DAY)
        @Schema(description = "Month and day: 12-14, the last one, by which all of it is to be done.")
        String until,

        @Nullable @Min(1) @Max(31) Integer fromDayOfMonth) {

    private static final String MONTH_AND_DAY = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    boolean allows(LocalDate day) {
        var it = "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
        return (from == null || it.compareTo(from) >= 0)
                && (until == null || it.compareTo(until) <= 0)
                && (fromDayOfMonth == null || day.getDayOfMonth() >= fromDayOfMonth);
    }

    /** By when all of it is to be done that begins on the day; null where it has no last day. */
    @Nullable
    LocalDate lastDay(LocalDate begun) {
        if (until == null) {
            return null;
        }
        var month = begun.withDayOfMonth(1).withMonth(Integer.parseInt(until.substring(0, 2)));
        return month.withDayOfMonth(Math.min(Integer.parseInt(until.substring(3)), month.lengthOfMonth()));
    }
}
