package vn.gnbv.household.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.gnbv.platform.database.Database;

/** Keeps the last assessment of each household in one narrow table, for whoever reads all of them at once. */
@ApplicationScoped
class LatestAnswers {

    private final Database database;

    LatestAnswers(Database database) {
        this.database = database;
    }

    /** One of an earlier day that is entered late changes nothing. */
    void keep(Assessment assessment, UUID unit) {
        database.write(
                """
                insert into latest_answers (household_id, assessment_id, round_id, unit_id, standard_id, area_type,
                                            poverty_class, assessed_on, answers, ethnicity)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, m.ethnicity
                from (select 1) one
                left join household_members m
                  on m.household_id = ? and m.relationship = 'HEAD' and m.left_on is null
                on conflict (household_id) do update
                set assessment_id = excluded.assessment_id, round_id = excluded.round_id, unit_id = excluded.unit_id,
                    standard_id = excluded.standard_id, area_type = excluded.area_type,
                    poverty_class = excluded.poverty_class, assessed_on = excluded.assessed_on,
                    answers = excluded.answers, ethnicity = excluded.ethnicity
                where latest_answers.assessed_on <= excluded.assessed_on""",
                assessment.householdId,
                assessment.id,
                assessment.roundId,
                unit,
                assessment.standardId,
                assessment.areaType,
                assessment.povertyClass,
                assessment.assessedOn,
                assessment.answers,
                assessment.householdId);
    }
}
