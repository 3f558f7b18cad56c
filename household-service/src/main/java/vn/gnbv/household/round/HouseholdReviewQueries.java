package vn.gnbv.household.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.procedure.StepKind;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;

/** Reads which households are under review, and how far their villages have come. */
@ApplicationScoped
class HouseholdReviewQueries {

    private static final String SELECT = """
            select r.*, u.name as unit_name, m.full_name as head_name,
                   (select count(*) from household_members n
                    where n.household_id = r.household_id and n.left_on is null) as persons,
                   a.id as assessment_id, a.poverty_class as computed_class,
                   coalesce(o.poverty_class, a.poverty_class) as proposed_class, s.poverty_class as recognised_class,
                   p.step, case when p.state = 'RUNNING' then p.kind end as step_kind
            from {reviews} r
            join review_rounds x on x.id = r.round_id
            left join unit_versions u on u.unit_id = r.unit_id and u.valid @> x.opened_on
            left join household_members m
              on m.household_id = r.household_id and m.relationship = 'HEAD' and m.left_on is null
            left join lateral (
              select b.id, b.poverty_class from assessments b
              where b.household_id = r.household_id and b.round_id = r.round_id order by b.seq desc limit 1) a on true
            left join class_overrides o on o.assessment_id = a.id and o.state = 'APPROVED'
            left join lateral (
              select t.poverty_class from household_statuses t
              join recognitions c on c.id = t.recognition_id
              where t.household_id = r.household_id and c.round_id = r.round_id
              order by t.decided_on desc, t.seq desc limit 1) s on true
            left join lateral (
              select q.step, q.kind, q.state from proceedings q
              join area_paths w on w.ancestor_id = q.unit_id and w.unit_id = r.unit_id and w.valid @> x.opened_on
              where q.subject_id = r.round_id limit 1) p on true""";

    private static final String ONE = SELECT.replace("{reviews}", "household_reviews")
            + " where r.round_id = ? and r.household_id = ? and " + AreaTree.within("r.unit_id", "x.opened_on");

    /** From place to place of the area in the order of the index, so that a page costs what it shows. */
    private static final String PAGE = """
            (select r.* from review_rounds o
             join area_paths a on a.ancestor_id = ? and a.valid @> o.opened_on and a.unit_id >= ?
             join household_reviews r
               on r.round_id = o.id and r.unit_id = a.unit_id and (r.unit_id, r.household_id) > (?, ?)
             where o.id = ?{filters}
             order by a.unit_id, r.household_id limit ?)""";

    /** Before all places and households. */
    private static final UUID FIRST = new UUID(0, 0);

    private static final String PLACES = """
            with places as (
              select v.unit_id, v.unit_id = ?::uuid as is_whole from area_versions v
              where (v.unit_id = ?::uuid or v.parent_id = ?::uuid) and v.valid @> ?::date
            )
            """;

    private static final String STEPS = PLACES + """
            select c.unit_id, p.kind, count(*)
            from places c
            join area_paths b on b.ancestor_id = c.unit_id and b.valid @> ?::date
            join proceedings p on p.unit_id = b.unit_id and p.subject_id = ? and p.state = 'RUNNING'
            group by c.unit_id, p.kind order by p.kind""";

    private static final String COUNTS = PLACES + """
            select c.unit_id, c.is_whole, u.code, u.name, n.*,
                   (select count(*) from complaints k
                    join proceedings p on p.id = k.proceeding_id
                    join area_paths b on b.unit_id = p.unit_id and b.ancestor_id = c.unit_id and b.valid @> ?::date
                    where p.subject_id = ? and k.state = 'OPEN') as complaints
            from places c
            join unit_versions u on u.unit_id = c.unit_id and u.valid @> ?::date
            cross join lateral (
              select count(*) as households, count(a.found) as surveyed,
                     count(*) filter (where r.state = 'RECOGNISED') as recognised,
                     count(*) filter (where r.state = 'REFUSED') as refused,
                     count(*) filter (where r.state = 'LAPSED') as lapsed
              from area_paths b
              join household_reviews r on r.unit_id = b.unit_id and r.round_id = ?
              left join lateral (
                select true as found from assessments x
                where x.household_id = r.household_id and x.round_id = r.round_id limit 1) a on true
              where b.ancestor_id = c.unit_id and b.valid @> ?::date) n
            order by c.is_whole desc, u.code, c.unit_id""";

    private final Database database;

    HouseholdReviewQueries(Database database) {
        this.database = database;
    }

    Optional<HouseholdReviewView> find(@Nullable UUID area, UUID round, UUID household) {
        return Optional.ofNullable(database.row(ONE, HouseholdReviewQueries::view, round, household, area));
    }

    /**
     * In the order of places and households.
     *
     * @param afterUnit place of the household {@code after}, the last one before the page
     */
    List<HouseholdReviewView> list(
            @Nullable UUID area,
            UUID round,
            @Nullable UUID unit,
            @Nullable ReviewState state,
            @Nullable UUID afterUnit,
            @Nullable UUID after,
            int limit) {
        var place = afterUnit == null ? FIRST : afterUnit;
        var parameters = new ArrayList<@Nullable Object>(
                Arrays.asList(unit == null ? area : unit, place, place, after == null ? FIRST : after, round));
        var filters = "";
        if (unit != null) {
            filters += " and " + AreaTree.within("r.unit_id", "o.opened_on");
            parameters.add(area);
        }
        if (state != null) {
            filters += " and r.state = ?";
            parameters.add(state);
        }
        parameters.add(limit);
        return database.rows(
                SELECT.replace("{reviews}", PAGE.replace("{filters}", filters)) + " order by r.unit_id, r.household_id",
                HouseholdReviewQueries::view,
                parameters.toArray());
    }

    private static HouseholdReviewView view(ResultSet row) throws SQLException {
        var kind = row.getString("step_kind");
        return new HouseholdReviewView(
                row.getObject("household_id", UUID.class),
                row.getInt("version"),
                row.getObject("round_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getString("head_name"),
                row.getInt("persons"),
                ReviewOrigin.valueOf(row.getString("origin")),
                row.getObject("begun_on", LocalDate.class),
                ReviewState.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("assessment_id", UUID.class),
                povertyClass(row.getString("computed_class")),
                povertyClass(row.getString("proposed_class")),
                povertyClass(row.getString("recognised_class")),
                row.getString("step"),
                kind == null ? null : StepKind.valueOf(kind));
    }

    private static @Nullable PovertyClass povertyClass(@Nullable String name) {
        return name == null ? null : PovertyClass.valueOf(name);
    }

    /** @param on whose tree decides what lies below */
    ProgressView progress(UUID round, UUID unit, LocalDate on) {
        var steps = new HashMap<UUID, List<ProgressView.AtStep>>();
        database.rows(
                STEPS,
                row -> steps.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                        .add(new ProgressView.AtStep(StepKind.valueOf(row.getString(2)), row.getInt(3))),
                unit,
                unit,
                unit,
                on,
                on,
                round);
        var places = database.rows(
                COUNTS,
                row -> place(row, steps.getOrDefault(row.getObject("unit_id", UUID.class), List.of())),
                unit,
                unit,
                unit,
                on,
                on,
                round,
                on,
                round,
                on);
        return new ProgressView(round, places.getFirst(), List.copyOf(places.subList(1, places.size())));
    }

    private static ProgressView.Place place(ResultSet row, List<ProgressView.AtStep> steps) throws SQLException {
        return new ProgressView.Place(
                row.getObject("unit_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getInt("households"),
                row.getInt("surveyed"),
                row.getInt("recognised"),
                row.getInt("refused"),
                row.getInt("lapsed"),
                row.getInt("complaints"),
                steps);
    }
}
