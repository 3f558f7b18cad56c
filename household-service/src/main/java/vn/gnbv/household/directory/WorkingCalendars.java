package vn.gnbv.household.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import vn.gnbv.platform.database.Database;

/** The working calendars as far as the directory has published them. */
@ApplicationScoped
public class WorkingCalendars {

    private final Database database;

    WorkingCalendars(Database database) {
        this.database = database;
    }

    /** Enough to count from a day on. */
    public WorkingDays from(LocalDate day) {
        var named = new HashMap<LocalDate, Boolean>();
        database.rows(
                "select day, worked from working_calendar_days where day >= ?",
                row -> named.put(row.getObject(1, LocalDate.class), row.getBoolean(2)),
                day);
        return new WorkingDays(named);
    }
}
