package vn.gnbv.household.procedure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.MonthDay;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** On which days a procedure may begin: from 1 September to 14 December, or from the 15th of each month. */
record Opening(
        @Nullable @Schema(type = SchemaType.STRING, examples = "--09-01")
        MonthDay from,

        @Nullable @Schema(type = SchemaType.STRING, examples = "--12-14")
        MonthDay until,

        @Nullable @Min(1) @Max(31) Integer fromDayOfMonth) {

    boolean allows(LocalDate day) {
        var it = MonthDay.from(day);
        return (from == null || !it.isBefore(from))
                && (until == null || !it.isAfter(until))
                && (fromDayOfMonth == null || day.getDayOfMonth() >= fromDayOfMonth);
    }
}
