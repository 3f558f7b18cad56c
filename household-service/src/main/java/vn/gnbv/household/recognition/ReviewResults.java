package vn.gnbv.household.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.Rows;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;

/** Writes what a recognition makes of households, in sets: a commune has thousands of them. */
@ApplicationScoped
class ReviewResults {

    /** The published result of a round in a commune. */
    record Result(UUID id, int version, LocalDate recognisedOn) {}

    /** A household whose latest assessment in the round no decision has recognised yet. */
    record Waiting(UUID householdId, UUID assessmentId, LocalDate assessedOn) {}

    private final Rows rows;

    ReviewResults(Rows rows) {
        this.rows = rows;
    }

    /** Takes the next version of the result; another recognition of the same place waits until this one has ended. */
    Result advance(UUID round, UUID commune, LocalDate decidedOn) {
        return rows.first(
                        """
                        insert into review_results (id, round_id, unit_id, recognised_on, version) values (?, ?, ?, ?, 0)
                        on conflict (round_id, unit_id) do update
                        set version = review_results.version + 1,
                            recognised_on = greatest(review_results.recognised_on, excluded.recognised_on)
                        returning id, version, recognised_on""",
                        row -> new Result(Rows.uuid(row, "id"), row.getInt("version"), Rows.date(row, "recognised_on")),
                        Ids.next(),
                        round,
                        commune,
                        decidedOn)
                .orElseThrow();
    }

    /** @param households these alone; null for all of the commune */
    List<Waiting> waiting(UUID round, UUID commune, LocalDate on, @Nullable List<UUID> households) {
        var all = """
                select a.household_id, a.id, a.assessed_on
                from (select distinct on (household_id) * from assessments
                      where round_id = ? order by household_id, seq desc) a
                join households h on h.id = a.household_id
                where not exists (select 1 from household_statuses s where s.assessment_id = a.id) and\s""" + AreaTree.within("h.unit_id", "?::date");
        Rows.Reader<Waiting> reader =
                row -> new Waiting(Rows.uuid(row, "household_id"), Rows.uuid(row, "id"), Rows.date(row, "assessed_on"));
        return households == null
                ? rows.list(all, reader, round, commune, on)
                : rows.list(all + " and a.household_id = any(?)", reader, round, commune, on, households);
    }

    /** Each household changes with its status: whoever has read it before must read it again. */
    void recognise(Recognition recognition, List<Waiting> recognised) {
        rows.change(
                """
                insert into household_statuses (recognition_id, household_id, assessment_id, poverty_class, persons,
                                                decided_on)
                select ?, a.household_id, a.id, a.poverty_class,
                       (select count(*) from household_members m where m.household_id = a.household_id), ?
                from assessments a where a.id = any(?)""",
                recognition.id,
                recognition.decidedOn,
                recognised.stream().map(Waiting::assessmentId).toList());
        rows.change("""
                with changed as (select id from households where id = any(?) order by id for update)
                update households h set version = version + 1 from changed where changed.id = h.id""", recognised.stream().map(Waiting::householdId).toList());
    }
}
