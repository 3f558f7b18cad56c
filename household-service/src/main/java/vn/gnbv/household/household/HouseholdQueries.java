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

/**
 * Reads households. One household is what is read most: one statement, without a transaction, a row per member. The
 * date on which a household began to live where it lives decides whose area it is in.
 */
@ApplicationScoped
class HouseholdQueries {

    private static final String IN_AREA = AreaTree.within("h.unit_id", "h.since");

    private static final String ONE = """
            select h.version, h.unit_id, h.since, h.sample, h.recorded_at, s.poverty_class, s.decided_on,
                   m.id, m.full_name, m.sex, m.birth_year, m.birth_date, m.relationship, m.ethnicity, m.citizen_id
            from households h
            left join lateral (
              select c.poverty_class, c.decided_on from household_statuses c
              where c.household_id = h.id order by c.decided_on desc, c.seq desc limit 1) s on true
            join household_members m on m.household_id = h.id
            where h.id = ? and\s""" + IN_AREA + " order by m.number";

    private static final String LIST = """
            select h.id, h.version, h.unit_id, h.since, h.sample, s.poverty_class, s.decided_on,
                   (select m.full_name from household_members m
                    where m.household_id = h.id and m.number = 0) as head_name,
                   (select count(*) from household_members m where m.household_id = h.id) as persons
            from households h
            left join lateral (
              select c.poverty_class, c.decided_on from household_statuses c
              where c.household_id = h.id and (?::date is null or c.decided_on <= ?)
              order by c.decided_on desc, c.seq desc limit 1) s on true
            where (?::date is null or h.since <= ?) and (?::text is null or s.poverty_class = ?)
              and (?::uuid is null or h.id > ?) and\s""" + IN_AREA;

    private static final String HISTORY = """
            select c.*, r.round_id, r.decision_number, o.kind, o.year,
                   lead(c.decided_on) over (order by c.decided_on, c.seq) - 1 as valid_to
            from household_statuses c
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
        return Optional.ofNullable(database.row(ONE, row -> view(id, row), id, area));
    }

    /** Reads on to the last member. */
    private HouseholdView view(UUID id, ResultSet row) throws SQLException {
        var version = row.getInt(1);
        var unit = row.getObject(2, UUID.class);
        var since = row.getObject(3, LocalDate.class);
        var sample = row.getBoolean(4);
        var recordedAt = row.getObject(5, OffsetDateTime.class).toInstant();
        var status = row.getString(6);
        var statusSince = row.getObject(7, LocalDate.class);
        var members = new ArrayList<HouseholdView.MemberView>();
        do {
            members.add(member(row));
        } while (row.next());
        return new HouseholdView(
                id,
                version,
                unit,
                since,
                status == null ? null : PovertyClass.valueOf(status),
                statusSince,
                members,
                sample,
                recordedAt);
    }

    private HouseholdView.MemberView member(ResultSet row) throws SQLException {
        var id = row.getObject(8, UUID.class);
        var birthYear = row.getInt(11);
        var unknownYear = row.wasNull();
        var citizenId = row.getBytes(15);
        return new HouseholdView.MemberView(
                id,
                row.getString(9),
                Sex.valueOf(row.getString(10)),
                unknownYear ? null : birthYear,
                row.getObject(12, LocalDate.class),
                Relationship.valueOf(row.getString(13)),
                row.getString(14),
                citizenId == null ? null : citizenIds.mask(id, citizenId));
    }

    List<HouseholdItem> list(
            @Nullable UUID area,
            @Nullable UUID unit,
            @Nullable PovertyClass status,
            @Nullable LocalDate asOf,
            @Nullable UUID after,
            int limit) {
        var sql = LIST + (unit == null ? "" : " and " + IN_AREA) + " order by h.id limit ?";
        var parameters = new ArrayList<@Nullable Object>();
        for (var value : new @Nullable Object[] {asOf, asOf, status, after}) {
            parameters.add(value);
            parameters.add(value);
        }
        parameters.add(area);
        if (unit != null) {
            parameters.add(unit);
        }
        parameters.add(limit);
        return database.rows(sql, HouseholdQueries::item, parameters.toArray());
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

    /** @param knownAt leaves out what was recorded later; null for all that is known now */
    HouseholdHistory history(UUID household, @Nullable Instant knownAt) {
        return new HouseholdHistory(
                household, database.rows(HISTORY, HouseholdQueries::status, household, knownAt, knownAt));
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
