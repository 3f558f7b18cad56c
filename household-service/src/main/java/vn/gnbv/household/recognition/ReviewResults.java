package vn.gnbv.household.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;

/** Writes what a recognition makes of households, in sets: a commune has thousands of them. */
@ApplicationScoped
class ReviewResults {

    /** The published result of a round in a commune. */
    record Result(UUID id, int version, LocalDate recognisedOn) {}

    /** A household whose latest assessment in the round no decision has recognised yet. */
    record Waiting(
            UUID householdId, UUID assessmentId, LocalDate assessedOn, boolean overridePending, boolean stepReached) {}

    private final Database database;

    ReviewResults(Database database) {
        this.database = database;
    }

    /** Takes the next version of the result; another recognition of the same place waits until this one has ended. */
    Result advance(UUID round, UUID commune, LocalDate decidedOn) {
        return database.rows(
                        """
                        insert into review_results (id, round_id, unit_id, recognised_on, version) values (?, ?, ?, ?, 0)
                        on conflict (round_id, unit_id) do update
                        set version = review_results.version + 1,
                            recognised_on = greatest(review_results.recognised_on, excluded.recognised_on)
                        returning id, version, recognised_on""",
                        row -> new Result(
                                row.getObject("id", UUID.class),
                                row.getInt("version"),
                                row.getObject("recognised_on", LocalDate.class)),
                        Ids.next(),
                        round,
                        commune,
                        decidedOn)
                .getFirst();
    }

    /**
     * Those who lived in the commune on the day of the decision.
     *
     * @param households these alone; null for all of the commune
     */
    List<Waiting> waiting(UUID round, UUID commune, LocalDate on, @Nullable List<UUID> households) {
        var all = """
                select a.household_id, a.id, a.assessed_on,
                       exists (select 1 from class_overrides o where o.assessment_id = a.id and o.state = 'PROPOSED')
                         as override_pending,
                       x.procedure_id is null or exists (
                         select 1 from proceedings p
                         join area_paths b on b.ancestor_id = p.unit_id and b.unit_id = h.unit_id and b.valid @> ?::date
                         where p.subject_id = x.id and p.kind = 'DECISION' and p.state = 'RUNNING' and p.step_since <= ?)
                         as step_reached
                from (select distinct on (household_id) * from assessments
                      where round_id = ? order by household_id, seq desc) a
                join household_residences h
                  on h.household_id = a.household_id and h.since <= ?::date and (h.until is null or h.until > ?::date)
                join review_rounds x on x.id = a.round_id
                where not exists (select 1 from household_statuses s where s.assessment_id = a.id)
                  and not exists (select 1 from household_reviews v
                                  where v.round_id = a.round_id and v.household_id = a.household_id
                                    and v.state in ('REFUSED', 'LAPSED')) and\s""" + AreaTree.within("h.unit_id", "?::date");
        Database.Row<Waiting> reader = row -> new Waiting(
                row.getObject("household_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("assessed_on", LocalDate.class),
                row.getBoolean("override_pending"),
                row.getBoolean("step_reached"));
        return households == null
                ? database.rows(all, reader, on, on, round, on, on, commune, on)
                : database.rows(
                        all + " and a.household_id = any(?)",
                        reader,
                        on,
                        on,
                        round,
                        on,
                        on,
                        commune,
                        on,
                        households.toArray(UUID[]::new));
    }

    void recognise(Recognition recognition, List<Waiting> recognised) {
        database.write(
                """
                insert into household_statuses (recognition_id, household_id, assessment_id, poverty_class, persons,
                                                decided_on)
                select ?, a.household_id, a.id, coalesce(o.poverty_class, a.poverty_class),
                       (select greatest(count(*), 1) from household_members_on(a.household_id, d.day)), d.day
                from assessments a cross join (values (?::date)) d(day)
                left join class_overrides o on o.assessment_id = a.id and o.state = 'APPROVED'
                where a.id = any(?)""",
                recognition.id,
                recognition.decidedOn,
                recognised.stream().map(Waiting::assessmentId).toArray(UUID[]::new));
    }
}
