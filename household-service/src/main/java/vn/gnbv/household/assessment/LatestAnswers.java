package vn.gnbv.household.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import vn.gnbv.platform.database.Database;

/** Keeps the last assessment of each household in one narrow table, for whoever reads all of them at once. */
@ApplicationScoped
class LatestAnswers {

    private final Database database;

    LatestAnswers(Database database) {
        this.database = database;
    }

    /** With the place where the household lives now. One of an earlier day that is entered late changes nothing. */
    void keep(Assessment assessment) {
        database.write(
                """
                insert into latest_answers (household_id, assessment_id, round_id, standard_id, area_type, poverty_class,
                                            assessed_on, answers, unit_id, ethnicity)
                select h.id, ?, ?, ?, ?, ?, ?, ?, h.unit_id, m.ethnicity
                from households h
                left join household_members m
                  on m.household_id = h.id and m.relationship = 'HEAD' and m.left_on is null
                where h.id = ? and h.ended_on is null
                for share of h
                on conflict (household_id) do update
                set assessment_id = excluded.assessment_id, round_id = excluded.round_id, unit_id = excluded.unit_id,
                    standard_id = excluded.standard_id, area_type = excluded.area_type,
                    poverty_class = excluded.poverty_class, assessed_on = excluded.assessed_on,
                    answers = excluded.answers, ethnicity = excluded.ethnicity
                where latest_answers.assessed_on <= excluded.assessed_on""",
                assessment.id,
                assessment.roundId,
                assessment.standardId,
                assessment.areaType,
                assessment.povertyClass,
                assessment.assessedOn,
                assessment.answers,
                assessment.householdId);
    }
}
