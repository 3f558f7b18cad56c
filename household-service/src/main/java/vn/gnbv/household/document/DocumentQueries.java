package vn.gnbv.household.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.document.SurveyForm.Asked;
import vn.gnbv.household.document.SurveyForm.Indicator;
import vn.gnbv.household.household.Relationship;
import vn.gnbv.household.household.Sex;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;

/** Reads what papers name; lists are in the order of village and name, as they are read aloud. */
@ApplicationScoped
public class DocumentQueries {

    /**
     * A review round as its papers name it.
     *
     * @param standardIds the one that decides first
     */
    record Round(int year, List<UUID> standardIds) {}

    /** A form as it is stored. */
    private record InForce(String questions, boolean sample) {}

    /** A decision with the commune that it is for. */
    record Recognised(RecognitionPapers.Decided decided, UUID unitId, Instant recordedAt) {}

    private static final String IN_ORDER =
            ") listed order by village collate \"vi-VN-x-icu\", head collate \"vi-VN-x-icu\" nulls last, id";

    /** Where it lived on the day, and who was its head: whoever left first of those who had not left by then. */
    private static final String HOUSEHOLD = """
            h.id, h.sample, v.name as village,
            (select m.full_name from household_members_on(h.id, ?) m
             where m.relationship = 'HEAD' order by m.until nulls last limit 1) as head,""";

    private static final String LIVED = """
            cross join lateral (
              select r.unit_id from household_residences r where r.household_id = h.id
              order by r.since <= ? and (r.until is null or r.until > ?) desc, r.since desc limit 1) l
            cross join lateral (
              select u.name from unit_versions u where u.unit_id = l.unit_id
              order by u.valid @> ?::date desc, upper(u.valid) desc nulls first limit 1) v\s""";

    private static final String WITHIN = AreaTree.within("l.unit_id", "?::date");

    /**
     * What the last assessment of the round found, or the class into which two officers put it instead. Forms are for whom
     * the round lists there, or for everybody while it lists nobody; the other papers are on whom has been assessed.
     */
    private static final String OF_ROUND = "select * from (select " + HOUSEHOLD + """
            (select count(*) from household_members m where m.household_id = h.id and m.left_on is null) as persons,
            (select s.poverty_class from household_decisions s
             join recognitions r on r.id = s.recognition_id
             where s.household_id = h.id and (r.round_id <> ? or s.inherited_on is not null)
             order by s.decided_on desc, s.seq desc limit 1) as before,
            (select coalesce(o.poverty_class, a.poverty_class)
             from assessments a left join class_overrides o on o.assessment_id = a.id and o.state = 'APPROVED'
             where a.household_id = h.id and a.round_id = ? order by a.seq desc limit 1) as now
            from households h\s""" + LIVED + """
            where h.ended_on is null
              and case ?
                when 'SURVEY_FORMS' then
                  exists (select 1 from household_reviews r where r.household_id = h.id and r.round_id = ?)
                  or not exists (select 1 from household_reviews r where r.round_id = ? and\s"""
            + AreaTree.within("r.unit_id", "?::date") + """
                  )
                else exists (select 1 from assessments a where a.household_id = h.id and a.round_id = ?) end
              and\s""" + WITHIN + IN_ORDER;

    private static final String OF_RECOGNITION =
            "select * from (select " + HOUSEHOLD + """
            s.persons,
            (select b.poverty_class from household_decisions b
             where b.household_id = h.id and (b.decided_on, b.seq) < (s.decided_on, s.seq)
             order by b.decided_on desc, b.seq desc limit 1) as before,
            s.poverty_class as now
            from household_statuses s
            join households h on h.id = s.household_id\s""" + LIVED + """
            where s.recognition_id = ? and (? = 'DECISION' or s.poverty_class <> 'NOT_POOR')
              and (?::uuid is null or\s""" + WITHIN + ")" + IN_ORDER;

    private final Database database;
    private final ObjectMapper json;

    DocumentQueries(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Round> round(UUID id) {
        return Optional.ofNullable(database.row(
                """
                select year, standard_id || array(select s::uuid from jsonb_array_elements_text(other_standard_ids) s) as standards
                from review_rounds where id = ?""",
                row -> new Round(row.getInt("year"), List.of((UUID[])
                        row.getArray("standards").getArray())),
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

    List<Listed> ofRound(UUID round, RoundDocument kind, UUID unit, LocalDate on) {
        return database.rows(
                OF_ROUND,
                DocumentQueries::listed,
                on,
                round,
                round,
                on,
                on,
                on,
                kind,
                round,
                round,
                unit,
                on,
                round,
                unit,
                on);
    }

    /** Those for whom forms are printed in the unit. */
    public List<Listed> surveyed(UUID round, UUID unit, LocalDate on) {
        return ofRound(round, RoundDocument.SURVEY_FORMS, unit, on);
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
                        select m.* from unnest(?::uuid[]) h(id) cross join lateral household_members_on(h.id, ?) m
                        order by m.household_id, m.relationship <> 'HEAD', m.until nulls last, m.number""", DocumentQueries::person, ids, on).stream()
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

    /** What the forms ask that are in force for the kind of area that the unit lies in. */
    SurveyForm form(List<UUID> standards, UUID unit, LocalDate on) {
        var inForce = standards.stream()
                .flatMap(standard -> inForce(standard, unit, on).stream())
                .toList();
        var questions = new LinkedHashMap<String, Asked>();
        for (var form : inForce) {
            asked(form.questions()).forEach((code, asked) -> questions.merge(code, asked, Asked::with));
        }
        return new SurveyForm(
                List.copyOf(questions.values()),
                standards.stream().map(this::standard).toList(),
                inForce.stream().anyMatch(InForce::sample));
    }

    private SurveyForm.Standard standard(UUID id) {
        return new SurveyForm.Standard(
                database.row("select code from poverty_standards where id = ?", row -> row.getString(1), id),
                database.rows(
                        "select * from poverty_indicators where standard_id = ? order by number",
                        row -> new Indicator(
                                row.getString("dimension"), row.getString("name_vi"), row.getInt("points")),
                        id));
    }

    private Optional<InForce> inForce(UUID standard, UUID unit, LocalDate on) {
        return Optional.ofNullable(database.row(
                """
                select f.questions, f.sample from poverty_forms f
                where f.standard_id = ? and f.valid_from <= ?
                  and f.area_type = (
                    select v.area_type from area_paths p
                    join unit_versions v on v.unit_id = p.ancestor_id and v.valid @> ?::date
                    where p.unit_id = ? and p.valid @> ?::date
                      and v.level in ('COMMUNE', 'VILLAGE') and v.area_type is not null
                    order by v.level desc limit 1)
                  and (f.units = '[]' or exists (
                    select 1 from area_paths p
                    where p.unit_id = ? and p.valid @> ?::date and jsonb_exists(f.units, p.ancestor_id::text)))
                order by f.units <> '[]' desc, f.valid_from desc limit 1""",
                row -> new InForce(row.getString("questions"), row.getBoolean("sample")),
                standard,
                on,
                on,
                unit,
                on,
                unit,
                on));
    }

    /** By their codes, in their order. */
    private Map<String, Asked> asked(String questions) {
        try {
            var asked = new LinkedHashMap<String, Asked>();
            each(json.readTree(questions))
                    .forEach(question -> asked.put(
                            question.path("code").asText(),
                            new Asked(
                                    question.path("textVi").asText(),
                                    each(question.path("options"))
                                            .map(option -> option.path("textVi").asText())
                                            .toList())));
            return asked;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<JsonNode> each(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
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
