package vn.gnbv.household.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.problem.Problem;

/** Writes which households are under review in a round, in sets where they come in sets. */
@ApplicationScoped
class HouseholdReviews {

    private static final String BELOW =
            "in (select a.unit_id from area_paths a where a.ancestor_id = ? and a.valid @> ?::date)";

    private final Database database;

    HouseholdReviews(Database database) {
        this.database = database;
    }

    /** Every household of the unit that is on a list; one that is under review elsewhere is left there. */
    int list(UUID round, UUID unit, LocalDate on, String officer) {
        return database.write("""
                insert into household_reviews (round_id, household_id, unit_id, origin, begun_on, state, recorded_by)
                select ?, h.id, h.unit_id, 'LISTED', ?, 'OPEN', ?
                from households h
                cross join lateral household_standing(h.id, ?) s
                where s.poverty_class in ('POOR', 'NEAR_POOR') and h.since <= ? and h.ended_on is null and h.unit_id\s""" + BELOW + " on conflict do nothing", round, on, officer, on, on, unit, on);
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
                set state = 'OPEN', ended_on = null, reason = null, version = household_reviews.version + 1
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

    /** How many households under review in the unit have not been surveyed. */
    int unsurveyed(UUID round, UUID unit, LocalDate on) {
        return database.rows("""
                        select count(*) from household_reviews r
                        where r.round_id = ? and r.state = 'OPEN'
                          and not exists (select 1 from assessments a
                                          where a.household_id = r.household_id and a.round_id = r.round_id)
                          and r.unit_id\s""" + BELOW, row -> row.getInt(1), round, unit, on).getFirst();
    }

    /** Units of the commune whose decision is due and in which no household is left to be decided on. */
    List<UUID> decided(UUID round, UUID commune, LocalDate on) {
        return database.rows("""
                select p.unit_id from proceedings p
                where p.subject_id = ? and p.kind = 'DECISION' and p.state = 'RUNNING' and p.step_since <= ?
                  and not exists (
                    select 1 from household_reviews r
                    join area_paths b on b.unit_id = r.unit_id and b.ancestor_id = p.unit_id and b.valid @> ?::date
                    where r.round_id = p.subject_id and r.state = 'OPEN')
                  and p.unit_id\s""" + BELOW, row -> row.getObject(1, UUID.class), round, on, on, commune, on);
    }
}
