package vn.gnbv.household.exit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.household.lifecycle.LifecycleStatus;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads registrations to escape with what has been given since; they pass with the unit in which they were made. */
@ApplicationScoped
class ExitQueries {

    private static final String IN_AREA = AreaTree.within("e.unit_id");
    private static final String IN_SIGHT = HouseholdService.inSight("e");

    private static final String SINCE = """
            from supports s
            where s.household_id = e.household_id and s.state = 'GIVEN' and s.supported_on >= e.registered_on
              and coalesce(s.supported_on <= e.ended_on, true)""";

    private static final String SELECT = "select e.*, array(select s.id " + SINCE
            + " order by s.supported_on, s.id) as supports, array(select array[s.content, s.supported_on::text] "
            + SINCE
            + " order by s.supported_on, s.id) as given from exit_registrations e";

    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};
    private static final TypeReference<List<RegisterExit.HouseholdPromise>> OURS = new TypeReference<>() {};
    private static final TypeReference<List<RegisterExit.StatePromise>> THEIRS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    ExitQueries(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<ExitRegistrationView> find(UUID id, @Nullable UUID area) {
        return Query.of(SELECT)
                .where("e.id = ?", id)
                .where(IN_SIGHT, area, area)
                .first(database, this::view);
    }

    List<ExitRegistrationView> list(ExitQuery asked, @Nullable UUID area, @Nullable UUID after, int limit) {
        var rows = Query.of(SELECT);
        var query = (asked.householdId == null ? rows.where(IN_AREA, area) : rows.where(IN_SIGHT, area, area))
                .whereGiven(asked.householdId, "e.household_id = ?")
                .whereGiven(asked.unitId, IN_AREA)
                .whereGiven(asked.year, "e.year = ?")
                .whereGiven(asked.ended, "(e.outcome is not null) = ?")
                .whereGiven(asked.helped, "exists (select 1 " + SINCE + ") = ?")
                .whereGiven(after, "e.id > ?");
        return query.then("order by e.id limit ?", limit).list(database, this::view);
    }

    /** The indicators that a household lacks by its latest assessment until the day; null while it has none. */
    @Nullable
    Set<String> deprivations(UUID household, LocalDate until) {
        var assessment = database.row("""
                select id from assessments where household_id = ? and assessed_on <= ?
                order by assessed_on desc, seq desc limit 1""", row -> row.getObject(1, UUID.class), household, until);
        return assessment == null
                ? null
                : new HashSet<>(database.rows(
                        "select indicator_code from assessment_deprivations where assessment_id = ?",
                        row -> row.getString(1),
                        assessment));
    }

    Set<String> contents(Collection<String> codes) {
        return new HashSet<>(database.rows(
                "select code from support_contents where code = any(?::text[])", row -> row.getString(1), (Object)
                        codes.toArray(String[]::new)));
    }

    private ExitRegistrationView view(ResultSet row) throws SQLException {
        var supports = (UUID[]) row.getArray("supports").getArray();
        var given = (Object[]) row.getArray("given").getArray();
        var outcome = row.getString("outcome");
        return new ExitRegistrationView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("household_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getInt("year"),
                row.getObject("registered_on", LocalDate.class),
                LifecycleStatus.valueOf(row.getString("status")),
                read(row.getString("deprivations"), CODES),
                read(row.getString("household_promises"), OURS),
                read(row.getString("state_promises"), THEIRS).stream()
                        .map(promise -> kept(promise, supports, given))
                        .toList(),
                List.of(supports),
                supports.length > 0,
                outcome == null ? null : ExitOutcome.valueOf(outcome),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                Database.instant(row, "recorded_at"));
    }

    private static ExitRegistrationView.Promise kept(
            RegisterExit.StatePromise promise, UUID[] supports, Object[] given) {
        for (int i = 0; i < given.length; i++) {
            var told = (String[]) given[i];
            if (told[0].equals(promise.content())) {
                return new ExitRegistrationView.Promise(
                        promise.content(), promise.dueOn(), supports[i], LocalDate.parse(told[1]));
            }
        }
        return new ExitRegistrationView.Promise(promise.content(), promise.dueOn(), null, null);
    }

    private <T> T read(String text, TypeReference<T> as) {
        try {
            return json.readValue(text, as);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
