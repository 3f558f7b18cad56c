package vn.gnbv.plans.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads working calendars. */
@ApplicationScoped
public class WorkingCalendarQueries {

    private static final TypeReference<List<NamedDay>> DAYS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    WorkingCalendarQueries(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All that has been entered; a handful of rows. */
    public WorkingDays workingDays() {
        var years = new HashMap<Integer, WorkingDays.Year>();
        for (var calendar : list(null, Integer.MAX_VALUE)) {
            years.put(
                    calendar.year(),
                    new WorkingDays.Year(
                            calendar.daysOff().stream().map(NamedDay::date).collect(Collectors.toSet()),
                            calendar.workedDays().stream().map(NamedDay::date).collect(Collectors.toSet())));
        }
        return new WorkingDays(years);
    }

    List<WorkingCalendarView> list(@Nullable String after, int limit) {
        var query = Query.of("select * from working_calendars");
        if (after != null) {
            query.where("year > ?::integer", after);
        }
        return query.then("order by year limit ?", limit).list(database, this::view);
    }

    Optional<WorkingCalendarView> ofYear(int year) {
        return Query.of("select * from working_calendars")
                .where("year = ?", year)
                .first(database, this::view);
    }

    boolean knowsDocument(UUID id) {
        return database.row("select 1 from documents where id = ? and state = 'ISSUED'", row -> true, id) != null;
    }

    private WorkingCalendarView view(ResultSet row) throws SQLException {
        return new WorkingCalendarView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getInt("year"),
                days(row.getString("days_off")),
                days(row.getString("worked_days")),
                row.getString("basis"),
                row.getObject("basis_document_id", UUID.class));
    }

    private List<NamedDay> days(String text) {
        try {
            return json.readValue(text, DAYS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
