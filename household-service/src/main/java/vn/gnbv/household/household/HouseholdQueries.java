package vn.gnbv.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.round.RoundKind;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/**
 * Reads households. One household is what is read most: one statement, without a transaction, a row per member. It is in
 * whose area its unit lies today.
 */
@ApplicationScoped
class HouseholdQueries {

    private static final String IN_AREA = AreaTree.within("h.unit_id");

    private static final String MEMBER = """
            m.id, m.full_name, m.sex, m.birth_year, m.birth_date, m.relationship, m.ethnicity, m.merit, m.disability,
            m.able_to_work, m.citizen_id, m.citizen_id_doubt\s""";

    private static final String ONE = "select " + MEMBER + """
            , h.version, h.unit_id, h.since, h.ended_on, h.ending, h.sample, h.recorded_at, h.poverty_class, h.decided_on
            from households h
            left join household_members m on m.household_id = h.id and m.left_on is null
            where h.id = ?""";

    /** Before all places and households. */
    private static final UUID FIRST = new UUID(0, 0);

    private static final String HEAD_FIRST = " order by m.relationship <> 'HEAD', m.number";

    /**
     * Walks through the places of the area in their order, and no further than the page needs: from where it is to the next
     * place where somebody lives, and from there to the next that the area holds, on the day that is asked about. Neither
     * places outside nor empty ones are looked at one by one.
     */
    private static final String LIST = """
            with recursive asked(area, unit, status, on_day, most) as (
              select ?::uuid, ?::uuid, ?::text, ?::date, ?::integer
            ), walk(unit_id, id, ids, found) as (
              select ?::uuid, ?::uuid, '{}'::uuid[], 0
              union all
              select place.unit_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff', here.ids, w.found + cardinality(here.ids)
              from asked q join walk w on w.found < q.most
              cross join lateral (
                select r.unit_id from {home} and (r.unit_id, r.{id}) > (w.unit_id, w.id)
                order by r.unit_id, r.{id} limit 1) home
              {leap}
              cross join lateral (select array(
                select r.{id} from {lives} and r.unit_id = place.unit_id and (r.unit_id, r.{id}) > (w.unit_id, w.id)
                order by r.{id} limit q.most - w.found) as ids) here
            )
            select h.id, h.version, r.unit_id, r.since, h.sample, s.poverty_class, s.decided_on, p.head_name, p.persons
            from asked q cross join walk w cross join unnest(w.ids) x(id) join households h on h.id = x.id
            {placed}
            cross join lateral (
              select min(m.full_name) filter (where m.relationship = 'HEAD') as head_name, count(*) as persons
              from household_members m where m.household_id = h.id and m.left_on is null) p
            order by r.unit_id, h.id""";

    private static final String LEAP = """
            cross join lateral (
              select a.unit_id from area_paths a where a.ancestor_id = q.area and a.unit_id >= home.unit_id and {lies}
              order by a.unit_id limit 1) place
            """;

    private static final String STATUS_THEN = """
            (select c.poverty_class, c.decided_on from household_decisions c
             where c.household_id = r.household_id and c.decided_on <= q.on_day
             order by c.decided_on desc, c.seq desc limit 1) s""";

    private static final String NOW = LIST.replace(
                    "{placed}",
                    "cross join lateral (select h.unit_id, h.since) r"
                            + " cross join lateral (select h.poverty_class, h.decided_on) s")
            .replace("{home}", "{lives}")
            .replace("{lives}", "households r where r.ended_on is null {status}")
            .replace("{id}", "id");

    private static final String THEN = LIST.replace(
                    "{placed}",
                    "cross join lateral (select r.household_id, r.unit_id, r.since from household_residences r"
                            + " where r.household_id = h.id and {lived} limit 1) r left join lateral {standing} on true")
            .replace("{home}", "household_residences r where true")
            .replace("{lives}", "household_residences r where {lived} {status}")
            .replace("{lived}", "r.since <= q.on_day and (r.until is null or r.until > q.on_day)")
            .replace("{standing}", STATUS_THEN)
            .replace("{id}", "household_id");

    private static final String HISTORY = """
            select c.*, r.round_id, r.decision_number, o.kind, o.year,
                   lead(c.decided_on) over (order by c.decided_on, c.seq) - 1 as valid_to
            from household_decisions c
            join recognitions r on r.id = c.recognition_id
            join review_rounds o on o.id = r.round_id
            where c.household_id = ? and (?::timestamptz is null or c.recorded_at <= ?)
            order by c.decided_on desc, c.seq desc""";

    private final Database database;
    private final CitizenIds citizenIds;

    HouseholdQueries(Database database, CitizenIds citizenIds) {
        this.database = database;
        this.citizenIds = citizenIds;
    }

    /** The household, when it lies in the area. */
    Optional<HouseholdView> find(UUID id, @Nullable UUID area) {
        return Optional.ofNullable(database.row(ONE + " and " + IN_AREA + HEAD_FIRST, row -> view(id, row), id, area));
    }

    /** The household, wherever it lives. */
    Optional<HouseholdView> find(UUID id) {
        return Optional.ofNullable(database.row(ONE + HEAD_FIRST, row -> view(id, row), id));
    }

    /** Where it lived on the day, in a unit that has ended since and that its present place has followed. */
    Optional<HouseholdService.Residence> beforeReform(UUID id, LocalDate on) {
        return Optional.ofNullable(database.row(
                """
                select r.unit_id, r.since from former_residences r
                where r.household_id = ? and r.since <= ? and r.until > ?
                  and not exists (select 1 from unit_versions v where v.unit_id = r.unit_id and v.valid @> r.until)""",
                row -> new HouseholdService.Residence(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                id,
                on,
                on));
    }

    /** Reads on to the last member. */
    private HouseholdView view(UUID id, ResultSet row) throws SQLException {
        var version = row.getInt(13);
        var unit = row.getObject(14, UUID.class);
        var since = row.getObject(15, LocalDate.class);
        var endedOn = row.getObject(16, LocalDate.class);
        var ending = row.getString(17);
        var sample = row.getBoolean(18);
        var recordedAt = row.getObject(19, OffsetDateTime.class).toInstant();
        var status = row.getString(20);
        var statusSince = row.getObject(21, LocalDate.class);
        var members = new ArrayList<HouseholdView.MemberView>();
        do {
            if (row.getObject(1) != null) {
                members.add(member(row));
            }
        } while (row.next());
        return new HouseholdView(
                id,
                version,
                unit,
                since,
                endedOn,
                ending == null ? null : Ending.valueOf(ending),
                status == null ? null : PovertyClass.valueOf(status),
                statusSince,
                members,
                sample,
                recordedAt);
    }

    private HouseholdView.MemberView member(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var birthYear = row.getInt(4);
        var unknownYear = row.wasNull();
        var disability = row.getString(9);
        var citizenId = row.getBytes(11);
        var doubt = row.getString(12);
        return new HouseholdView.MemberView(
                id,
                row.getString(2),
                Sex.valueOf(row.getString(3)),
                unknownYear ? null : birthYear,
                row.getObject(5, LocalDate.class),
                Relationship.valueOf(row.getString(6)),
                row.getString(7),
                row.getObject(8, Boolean.class),
                disability == null ? null : Disability.valueOf(disability),
                row.getObject(10, Boolean.class),
                citizenId == null ? null : citizenIds.mask(id, citizenId),
                doubt == null ? null : CitizenId.Doubt.valueOf(doubt));
    }

    /**
     * In the order of places and ids.
     *
     * @param on null for now, else those that lived there on the day, with their members of now
     * @param afterUnit place of the household {@code after}, the last one before the page
     */
    List<HouseholdItem> list(
            @Nullable UUID area,
            @Nullable UUID unit,
            @Nullable PovertyClass status,
            @Nullable LocalDate on,
            @Nullable UUID afterUnit,
            @Nullable UUID after,
            int limit) {
        var given = status == null
                ? ""
                : on == null
                        ? "and r.poverty_class = q.status"
                        : "and (select s.poverty_class from " + STATUS_THEN + ") = q.status";
        var inUnit = unit != null && !unit.equals(area);
        var sql = (on == null ? NOW : THEN)
                .replace("{status}", given)
                .replace(
                        "{leap}",
                        inUnit
                                ? LEAP.replace("place", "mine")
                                        + LEAP.replace("home", "mine").replace("q.area", "q.unit")
                                : LEAP)
                .replace("{lies}", on == null ? AreaTree.lies("a") : AreaTree.lies("a", "q.on_day"));
        return database.rows(
                sql,
                HouseholdQueries::item,
                area,
                unit,
                status,
                on,
                limit,
                afterUnit == null ? FIRST : afterUnit,
                after == null ? FIRST : after);
    }

    private static HouseholdItem item(ResultSet row) throws SQLException {
        var status = row.getString("poverty_class");
        return new HouseholdItem(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("unit_id", UUID.class),
                row.getObject("since", LocalDate.class),
                status == null ? null : PovertyClass.valueOf(status),
                row.getObject("decided_on", LocalDate.class),
                row.getString("head_name"),
                row.getInt("persons"),
                row.getBoolean("sample"));
    }

    /** @param on only who belonged to it on that day; null for everybody */
    List<Membership> members(UUID household, @Nullable LocalDate on) {
        var query = Query.of("select " + MEMBER + """
                        , x.since, x.until, x.left_because, m.household_id
                        from (
                          select id, relationship, since, left_on as until, left_because from household_members
                          where household_id = ?
                          union all
                          select member_id, relationship, since, until, null from former_memberships
                          where household_id = ?) x
                        join household_members m on m.id = x.id""", household, household);
        if (on != null) {
            query.where("x.since is null or x.since <= ?", on).where("x.until is null or x.until > ?", on);
        }
        return query.then("order by x.until is not null, x.relationship <> 'HEAD', m.number, m.id")
                .list(database, row -> {
                    var because = row.getString(15);
                    return new Membership(
                            member(row),
                            row.getObject(13, LocalDate.class),
                            row.getObject(14, LocalDate.class),
                            because == null ? null : Departure.valueOf(because),
                            row.getObject(16, UUID.class));
                });
    }

    /** @param knownAt leaves out what was recorded later; null for all that is known now */
    HouseholdHistory history(UUID household, @Nullable Instant knownAt) {
        return new HouseholdHistory(
                household,
                database.rows(HISTORY, HouseholdQueries::status, household, knownAt, knownAt),
                database.rows(
                        """
                        select unit_id, since, until from household_residences where household_id = ?
                        order by since desc""",
                        row -> new HouseholdHistory.Residence(
                                row.getObject(1, UUID.class),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class)),
                        household),
                database.rows(
                        """
                        select case when successor_id = ? then predecessor_id else successor_id end,
                               case when successor_id = ? then 'PREDECESSOR' else 'SUCCESSOR' end, kind, on_day
                        from household_lineage where ? in (predecessor_id, successor_id) order by on_day desc, id""",
                        row -> new HouseholdHistory.Relative(
                                row.getObject(1, UUID.class),
                                HouseholdHistory.Relative.Side.valueOf(row.getString(2)),
                                Descent.Kind.valueOf(row.getString(3)),
                                row.getObject(4, LocalDate.class)),
                        household,
                        household,
                        household),
                database.rows(
                        """
                        select m.id, c.full_name, c.sex, c.birth_year, c.birth_date, c.relationship, c.ethnicity, c.merit,
                               c.disability, c.able_to_work, c.citizen_id, null, c.recorded_at, c.recorded_by, c.reason
                        from household_members m join member_corrections c on c.member_id = m.id
                        where m.household_id = ? order by c.seq desc""",
                        row -> new HouseholdHistory.Correction(
                                row.getTimestamp(13).toInstant(), row.getString(14), row.getString(15), member(row)),
                        household));
    }

    private static HouseholdHistory.Status status(ResultSet row) throws SQLException {
        return new HouseholdHistory.Status(
                PovertyClass.valueOf(row.getString("poverty_class")),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Database.instant(row, "recorded_at"),
                row.getObject("recognition_id", UUID.class),
                row.getString("decision_number"),
                row.getObject("assessment_id", UUID.class),
                row.getObject("round_id", UUID.class),
                RoundKind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getInt("persons"));
    }
}
