package vn.gnbv.household.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.document.ReviewPapers.Indicator;
import vn.gnbv.household.household.Relationship;
import vn.gnbv.household.household.Sex;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;

/** Reads what papers name; lists are in the order of village and name, as they are read aloud. */
@ApplicationScoped
class DocumentQueries {

    /** A review round as its papers name it. */
    record Round(int year, UUID standardId, LocalDate openedOn) {}

    /** A decision with the commune that it is for. */
    record Recognised(RecognitionPapers.Decided decided, UUID unitId, Instant recordedAt) {}

    private static final String IN_ORDER =
            " order by village collate \"vi-VN-x-icu\", head collate \"vi-VN-x-icu\" nulls last, id";

    /** Where it lived on the day, and who was its head: whoever left first of those who had not left by then. */
    private static final String HOUSEHOLD = """
            h.id, h.sample, v.name as village,
            (select m.full_name from household_members m
             where m.household_id = h.id and m.relationship = 'HEAD' and (m.left_on is null or m.left_on > ?)
             order by m.left_on nulls last limit 1) as head,""";

    private static final String LIVED = """
            cross join lateral (
              select r.unit_id from household_residences r where r.household_id = h.id
              order by r.since <= ? and (r.until is null or r.until > ?) desc, r.since desc limit 1) l
            cross join lateral (
              select u.name from unit_versions u where u.unit_id = l.unit_id
              order by u.valid @> ?::date desc, upper(u.valid) desc nulls first limit 1) v\s""";

    private static final String WITHIN = AreaTree.within("l.unit_id", "?::date");

    /** What the last assessment of the round found. */
    private static final String OF_ROUND = "select " + HOUSEHOLD + """
            (select count(*) from household_members m where m.household_id = h.id and m.left_on is null) as persons,
            (select s.poverty_class from household_statuses s
             join recognitions r on r.id = s.recognition_id
             where s.household_id = h.id and r.round_id <> ? order by s.decided_on desc, s.seq desc limit 1) as before,
            (select a.poverty_class from assessments a
             where a.household_id = h.id and a.round_id = ? order by a.seq desc limit 1) as now
            from households h\s""" + LIVED + """
            where h.ended_on is null
              and (? = 'SURVEY_FORMS'
                or exists (select 1 from assessments a where a.household_id = h.id and a.round_id = ?)) and\s""" + WITHIN + IN_ORDER;

    private static final String OF_RECOGNITION = "select " + HOUSEHOLD + """
            s.persons,
            (select b.poverty_class from household_statuses b
             where b.household_id = h.id and (b.decided_on, b.seq) < (s.decided_on, s.seq)
             order by b.decided_on desc, b.seq desc limit 1) as before,
            s.poverty_class as now
            from household_statuses s
            join households h on h.id = s.household_id\s""" + LIVED + """
            where s.recognition_id = ? and (? = 'DECISION' or s.poverty_class <> 'NOT_POOR')
              and (?::uuid is null or\s""" + WITHIN + ")" + IN_ORDER;

    private final Database database;

    DocumentQueries(Database database) {
        this.database = database;
    }

    Optional<Round> round(UUID id) {
        return Optional.ofNullable(database.row(
                "select * from review_rounds where id = ?",
                row -> new Round(
                        row.getInt("year"),
                        row.getObject("standard_id", UUID.class),
                        row.getObject("opened_on", LocalDate.class)),
                id));
    }

    Optional<Recognised> recognition(UUID id) {
        return Optional.ofNullable(database.row(
                """
                        select r.*, o.year, p.legal_basis from recognitions r
                        join review_rounds o on o.id = r.round_id
                        join poverty_standards p on p.id = o.standard_id
                        where r.id = ?""",
                row -> new Recognised(
                        new RecognitionPapers.Decided(
                                row.getString("decision_number"),
                                row.getObject("decided_on", LocalDate.class),
                                row.getString("signer"),
                                row.getInt("year"),
                                row.getString("legal_basis"),
                                row.getBoolean("sample")),
                        row.getObject("unit_id", UUID.class),
                        row.getTimestamp("recorded_at").toInstant()),
                id));
    }

    /** Forms are for everybody who lives there; the other papers are on whom has been assessed. */
    List<Listed> ofRound(UUID round, RoundDocument kind, UUID unit, LocalDate on) {
        return database.rows(OF_ROUND, DocumentQueries::listed, on, round, round, on, on, on, kind, round, unit, on);
    }

    /** Certificates are for who is poor or near-poor; the decision names everybody whom it recognised. */
    List<Listed> ofRecognition(UUID recognition, RecognitionDocument kind, @Nullable UUID unit, LocalDate on) {
        return database.rows(
                OF_RECOGNITION, DocumentQueries::listed, on, on, on, on, recognition, kind, unit, unit, on);
    }

    /** Who belonged to them on the day, by household; the head first. */
    Map<UUID, List<Person>> members(List<Listed> households, LocalDate on) {
        var ids = households.stream().map(Listed::id).toArray(UUID[]::new);
        return database.rows("""
                        select * from household_members
                        where household_id = any (?) and (left_on is null or left_on > ?) and (since is null or since <= ?)
                        order by household_id, relationship <> 'HEAD', left_on nulls last, number""", DocumentQueries::person, ids, on, on).stream()
                .collect(Collectors.groupingBy(Person::household));
    }

    /** The name of the commune that the unit is or belongs to. */
    Optional<String> commune(UUID unit, LocalDate on) {
        return Optional.ofNullable(database.row("""
                select v.name from area_paths p
                join unit_versions v on v.unit_id = p.ancestor_id and v.valid @> ?::date and v.level = 'COMMUNE'
                where p.unit_id = ? and p.valid @> ?::date""", row -> row.getString(1), on, unit, on));
    }

    Optional<String> name(UUID unit, LocalDate on) {
        return Optional.ofNullable(database.row(
                "select name from unit_versions where unit_id = ? and valid @> ?::date",
                row -> row.getString(1),
                unit,
                on));
    }

    /** In the order of the standard. */
    List<Indicator> indicators(UUID standard) {
        return database.rows(
                "select * from poverty_indicators where standard_id = ? order by number",
                row -> new Indicator(row.getString("dimension"), row.getString("name_vi"), row.getInt("points")),
                standard);
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                row.getString("head"),
                row.getString("village"),
                row.getInt("persons"),
                povertyClass(row.getString("before")),
                povertyClass(row.getString("now")),
                row.getBoolean("sample"));
    }

    private static @Nullable PovertyClass povertyClass(@Nullable String name) {
        return name == null ? null : PovertyClass.valueOf(name);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("household_id", UUID.class),
                row.getString("full_name"),
                Relationship.valueOf(row.getString("relationship")),
                Sex.valueOf(row.getString("sex")),
                row.getObject("birth_year", Integer.class),
                row.getString("ethnicity"));
    }
}
