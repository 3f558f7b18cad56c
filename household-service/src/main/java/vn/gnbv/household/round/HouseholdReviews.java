package vn.gnbv.household.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.problem.Problem;

/** Writes which households are under review in a round, in sets where they come in sets. */
@ApplicationScoped
class HouseholdReviews {

    private static final String BELOW =
            "in (select a.unit_id from area_paths a where a.ancestor_id = ? and a.valid @> ?::date)";

    /** Nothing more can be found out about who has ended or moved away. Its parameter is the day. */
    private static final String LIVES = """
            exists (select 1 from household_residences l
                    where l.household_id = r.household_id and l.unit_id = r.unit_id and (l.until is null or l.until > ?))""";

    /** Who is poor or near-poor in a unit on a day. Its parameters are the day twice, the unit and the day. */
    private static final String ON_A_LIST = """
            from households h
            cross join lateral household_standing(h.id, ?) s
            where s.poverty_class in ('POOR', 'NEAR_POOR') and h.since <= ? and h.ended_on is null and h.unit_id\s""" + BELOW;

    /**
     * Ends what another round was to find out about households: a monthly one gives way to the yearly one (QĐ 24/2021/QĐ-TTg
     * has them at other times), and any to that of the place where a household lives now. Its parameters are the day and the
     * round.
     */
    private static final String GIVE_WAY = """
            update household_reviews v set state = 'LAPSED', ended_on = ?, version = v.version + 1
            from review_rounds o, review_rounds r, households g
            where v.state = 'OPEN' and o.id = v.round_id and g.id = v.household_id
              and (o.kind = 'REGULAR' and r.kind = 'PERIODIC' or not exists (
                select 1 from area_paths a where a.unit_id = g.unit_id and a.ancestor_id = o.unit_id and\s""" + AreaTree.lies("a") + """
              )) and o.id <> r.id and r.id = ?""";

    private final Database database;

    HouseholdReviews(Database database) {
        this.database = database;
    }

    /** Every household of the unit that is on a list; one that remains under review elsewhere is left there. */
    int list(UUID round, UUID unit, LocalDate on, String officer) {
        database.write(
                GIVE_WAY + " and v.household_id in (select h.id " + ON_A_LIST + ")", on, round, on, on, unit, on);
        return database.write("""
                insert into household_reviews (round_id, household_id, unit_id, origin, begun_on, state, recorded_by)
                select ?, h.id, h.unit_id, 'LISTED', ?, 'OPEN', ?
                """ + ON_A_LIST + " on conflict do nothing", round, on, officer, on, on, unit, on);
    }

    /** How many of the unit's households are under review in another round. */
    int elsewhere(UUID round, UUID unit, LocalDate on) {
        return database.rows("""
                        select count(*) from household_reviews r
                        join households h on h.id = r.household_id
                        where r.state = 'OPEN' and r.round_id <> ? and h.unit_id\s""" + BELOW, row -> row.getInt(1), round, unit, on).getFirst();
    }

    /**
     * Puts one household under review, or again when what was decided in this round is to be corrected.
     *
     * @throws Problem REVIEW_OPEN_ELSEWHERE
     */
    void open(UUID round, UUID household, UUID unit, ReviewOrigin origin, LocalDate on, String officer) {
        // Two rounds at once must not both find that the household is free.
        database.row("select 1 from households where id = ? for no key update", row -> true, household);
        database.write(GIVE_WAY + " and v.household_id = ?", on, round, household);
        if (database.row(
                        "select 1 from household_reviews where household_id = ? and round_id <> ? and state = 'OPEN'",
                        row -> true,
                        household,
                        round)
                != null) {
            throw Problem.of(HouseholdProblems.REVIEW_OPEN_ELSEWHERE);
        }
        database.write("""
                insert into household_reviews (round_id, household_id, unit_id, origin, begun_on, state, recorded_by)
                values (?, ?, ?, ?, ?, 'OPEN', ?)
                on conflict (round_id, household_id) do update
                set state = 'OPEN', unit_id = excluded.unit_id, ended_on = null, reason = null,
                    version = household_reviews.version + 1
                where household_reviews.state <> 'OPEN'""", round, household, unit, origin, on, officer);
    }

    void refuse(UUID round, UUID household, LocalDate on, String reason) {
        database.write("""
                update household_reviews set state = 'REFUSED', ended_on = ?, reason = ?, version = version + 1
                where round_id = ? and household_id = ?""", on, reason, round, household);
    }

    void recognise(UUID round, List<UUID> households, LocalDate on) {
        database.write("""
                update household_reviews set state = 'RECOGNISED', ended_on = ?, version = version + 1
                where round_id = ? and household_id = any(?) and state = 'OPEN'""", on, round, households.toArray(UUID[]::new));
    }

    void lapse(UUID round, @Nullable LocalDate on) {
        database.write("""
                update household_reviews set state = 'LAPSED', ended_on = ?, version = version + 1
                where round_id = ? and state = 'OPEN'""", on, round);
    }

    /** How many households under review in the unit have not been surveyed, or have a class by hand nobody has decided on. */
    int unsurveyed(UUID round, UUID unit, LocalDate on) {
        return database.rows("""
                        select count(*) from household_reviews r
                        left join lateral (
                          select a.id from assessments a
                          where a.household_id = r.household_id and a.round_id = r.round_id order by a.seq desc limit 1) a on true
                        where r.round_id = ? and r.state = 'OPEN'
                          and (a.id is null or exists (
                            select 1 from class_overrides o where o.assessment_id = a.id and o.state = 'PROPOSED'))
                          and\s""" + LIVES + " and r.unit_id " + BELOW, row -> row.getInt(1), round, on, unit, on)
                .getFirst();
    }

    /** Units of the commune whose decision is due and in which no household is left to be decided on. */
    List<UUID> decided(UUID round, UUID commune, LocalDate on) {
        return database.rows(
                """
                select p.unit_id from proceedings p
                where p.subject_id = ? and p.kind = 'DECISION' and p.state = 'RUNNING' and p.step_since <= ?
                  and not exists (
                    select 1 from household_reviews r
                    join area_paths b on b.unit_id = r.unit_id and b.ancestor_id = p.unit_id and b.valid @> ?::date
                    where r.round_id = p.subject_id and r.state = 'OPEN' and {lives})
                  and p.unit_id\s""".replace("{lives}", LIVES) + BELOW,
                row -> row.getObject(1, UUID.class),
                round,
                on,
                on,
                on,
                commune,
                on);
    }
}
