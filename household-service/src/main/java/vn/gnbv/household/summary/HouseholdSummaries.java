package vn.gnbv.household.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;

/** Counts what was needed and given in a commune and month, and tells it in the transaction that changed it. */
@ApplicationScoped
public class HouseholdSummaries {

    private record Place(UUID commune, YearMonth month) {}

    private record Summary(UUID id, int version) {}

    private final Database database;
    private final EventLog events;

    HouseholdSummaries(Database database, EventLog events) {
        this.database = database;
        this.events = events;
    }

    /** The commune that counts what happens to who lives in the unit, as of the day. */
    public UUID communeOf(UUID unit, LocalDate on) {
        return database.rows(
                        "select coalesce(commune_of(?, ?), ?)", row -> row.getObject(1, UUID.class), unit, on, unit)
                .getFirst();
    }

    /** Tells the months of these days anew; another act in the same commune and month waits until this one has ended. */
    public void tell(UUID commune, Collection<LocalDate> days, UUID act) {
        var changes = days.stream()
                .map(day -> new Place(commune, YearMonth.from(day)))
                .distinct()
                .sorted(Comparator.comparing(Place::month))
                .map(place -> change(place).causedBy(act))
                .toList();
        events.append(changes);
    }

    private AggregateChange change(Place place) {
        var summary = advance(place);
        var from = place.month().atDay(1);
        var to = place.month().atEndOfMonth();
        var state = new HouseholdSummaryChanged(
                summary.id(),
                summary.version(),
                "COUNTED",
                place.commune(),
                place.month().toString(),
                needs(place.commune(), from, to),
                supports(place.commune(), from, to));
        return AggregateChange.of(
                "gnbv.household-summary", "vn.gnbv.household-summary.v1", summary.id(), summary.version(), state);
    }

    private Summary advance(Place place) {
        return database.rows(
                        """
                        insert into household_summaries (id, commune_id, month, version) values (?, ?, ?, 0)
                        on conflict (commune_id, month) do update set version = household_summaries.version + 1
                        returning id, version""",
                        row -> new Summary(row.getObject("id", UUID.class), row.getInt("version")),
                        Ids.next(),
                        place.commune(),
                        place.month().atDay(1))
                .getFirst();
    }

    private List<HouseholdSummaryChanged.Needed> needs(UUID commune, LocalDate from, LocalDate to) {
        return database.rows(
                """
                select n.kind, k.category, n.poverty_class, count(*) filter (where n.of_month) as stated,
                       count(*) filter (where n.ended and n.state = 'MET') as met,
                       count(*) filter (where n.ended and n.state = 'WITHDRAWN') as withdrawn,
                       count(distinct n.household_id) filter (where n.of_month) as households,
                       case when k.of_member then count(distinct n.member_id) filter (where n.of_month) end as persons
                from (select n.*, n.stated_on between m.a and m.z as of_month,
                             coalesce(n.ended_on between m.a and m.z, false) as ended
                      from needs n cross join (select ?::date as a, ?::date as z) m
                      where n.commune_id = ? and (n.stated_on between m.a and m.z or n.ended_on between m.a and m.z)) n
                join need_kinds k on k.code = n.kind
                group by n.kind, k.category, n.poverty_class, k.of_member
                order by n.kind, n.poverty_class""",
                row -> new HouseholdSummaryChanged.Needed(
                        row.getString("kind"),
                        row.getString("category"),
                        row.getString("poverty_class"),
                        row.getInt("stated"),
                        row.getInt("met"),
                        row.getInt("withdrawn"),
                        row.getInt("households"),
                        number(row, "persons")),
                from,
                to,
                commune);
    }

    private List<HouseholdSummaryChanged.Supported> supports(UUID commune, LocalDate from, LocalDate to) {
        return database.rows(
                """
                select s.programme_id, s.component_id, s.project_id, s.activity_id, s.content, c.category, s.source, s.status,
                       count(*) as supports, count(distinct s.household_id) as households,
                       case when c.of_member then count(distinct s.member_id) end as persons,
                       sum(s.amount_vnd)::bigint as amount_vnd, count(*) - count(s.amount_vnd) as amount_not_stated
                from supports s
                join support_contents c on c.code = s.content
                where s.commune_id = ? and s.supported_on between ? and ? and s.state = 'GIVEN'
                group by s.programme_id, s.component_id, s.project_id, s.activity_id, s.content, c.category, c.of_member,
                         s.source, s.status
                order by s.programme_id, s.component_id, s.project_id, s.activity_id, s.content, s.source, s.status""",
                row -> new HouseholdSummaryChanged.Supported(
                        row.getObject("programme_id", UUID.class),
                        row.getObject("component_id", UUID.class),
                        row.getObject("project_id", UUID.class),
                        row.getObject("activity_id", UUID.class),
                        row.getString("content"),
                        row.getString("category"),
                        row.getString("source"),
                        row.getString("status"),
                        row.getInt("supports"),
                        row.getInt("households"),
                        number(row, "persons"),
                        row.getObject("amount_vnd", Long.class),
                        row.getInt("amount_not_stated")),
                commune,
                from,
                to);
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(number);
    }
}
