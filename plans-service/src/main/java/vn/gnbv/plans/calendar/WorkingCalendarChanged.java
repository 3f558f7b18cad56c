package vn.gnbv.plans.calendar;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.event.AggregateChange;

/** The event of a working calendar, {@code vn.gnbv.working-calendar.v1}. */
record WorkingCalendarChanged(
        UUID id,
        int version,
        String change,
        int year,
        List<NamedDay> daysOff,
        List<NamedDay> workedDays,
        String basis,
        @Nullable UUID basisDocumentId) {

    static AggregateChange of(WorkingCalendar calendar, String change) {
        var state = new WorkingCalendarChanged(
                calendar.id,
                calendar.version,
                change,
                calendar.year,
                calendar.daysOff,
                calendar.workedDays,
                calendar.basis,
                calendar.basisDocumentId);
        return AggregateChange.of(
                "gnbv.directory", "vn.gnbv.working-calendar.v1", calendar.id, calendar.version, state);
    }
}
