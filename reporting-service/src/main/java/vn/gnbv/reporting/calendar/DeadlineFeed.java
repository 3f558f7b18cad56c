package vn.gnbv.reporting.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deadlines as a calendar (RFC 5545): one whole day each, the last one that is in time, with two alarms before it. */
record DeadlineFeed(String name, List<Entry> entries) {

    /**
     * One deadline.
     *
     * @param uid the same as long as it is the same deadline
     * @param sequence only grows, so that a moved one moves in the calendar
     * @param changedAt when it was opened or last changed
     */
    record Entry(
            String uid,
            int sequence,
            Instant changedAt,
            String title,
            @Nullable String description,
            LocalDate lastDay) {}

    String write() {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//GNBV//reporting-service//VI");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT6H");
        calendar.setRefreshInterval(Duration.builder().hours(6).build());
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Entry entry) {
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(entry.changedAt()));
        event.setSummary(entry.title());
        if (entry.description() != null) {
            event.setDescription(entry.description());
        }
        event.setDateStart(new DateStart(day(entry.lastDay())));
        event.setDateEnd(new DateEnd(day(entry.lastDay().plusDays(1))));
        event.setTransparency(true);
        for (int daysBefore : new int[] {3, 1}) {
            // A whole day begins at midnight: eight in the morning of the day before is sixteen hours earlier.
            var before =
                    Duration.builder().prior(true).hours(24 * daysBefore - 8).build();
            event.addAlarm(VAlarm.display(new Trigger(before, Related.START), entry.title()));
        }
        return event;
    }

    private static ICalDate day(LocalDate date) {
        return new ICalDate(Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
    }
}
