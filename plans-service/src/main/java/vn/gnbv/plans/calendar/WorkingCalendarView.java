package vn.gnbv.plans.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A working calendar. */
@Schema(name = "WorkingCalendar")
record WorkingCalendarView(
        UUID id,
        int version,
        int year,
        List<NamedDay> daysOff,
        List<NamedDay> workedDays,
        String basis,
        @Nullable UUID basisDocumentId) {

    static WorkingCalendarView of(WorkingCalendar calendar) {
        return new WorkingCalendarView(
                calendar.id,
                calendar.version,
                calendar.year,
                calendar.daysOff,
                calendar.workedDays,
                calendar.basis,
                calendar.basisDocumentId);
    }

    /** What the calendars say of a day, and of the day that lies so many working days after it. */
    @Schema(name = "Workday")
    record Day(
            LocalDate date,

            @Schema(description = "UNKNOWN where the calendar of its year is not entered.")
            WorkingDays.Worked worked,

            @Schema(description = "How many working days are counted on from it; null when not asked.") @Nullable
            Integer plus,

            @Schema(description = "The day counted to; null when not asked, or not known.") @Nullable
            LocalDate countedTo,

            @Schema(description = "The year on the way whose calendar is not entered.") @Nullable
            Integer missingYear) {}
}
