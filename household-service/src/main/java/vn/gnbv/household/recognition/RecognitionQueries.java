package vn.gnbv.household.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.Rows;
import vn.gnbv.household.table.Count;
import vn.gnbv.household.table.Table1;
import vn.gnbv.platform.caller.AreaTree;

/** Reads recognitions; the date of the decision decides whose area one is in. */
@ApplicationScoped
class RecognitionQueries {

    private static final String SELECT = """
            select r.*, s.*
            from recognitions r
            cross join lateral (
              select count(*) filter (where s.poverty_class = 'POOR') as poor,
                     coalesce(sum(s.persons) filter (where s.poverty_class = 'POOR'), 0) as poor_persons,
                     count(*) filter (where s.poverty_class = 'NEAR_POOR') as near_poor,
                     coalesce(sum(s.persons) filter (where s.poverty_class = 'NEAR_POOR'), 0) as near_poor_persons,
                     count(*) filter (where s.poverty_class = 'NOT_POOR') as not_poor,
                     coalesce(sum(s.persons) filter (where s.poverty_class = 'NOT_POOR'), 0) as not_poor_persons,
                     count(*) filter (where a.recorded_by = r.recorded_by) as by_recorder
              from household_statuses s join assessments a on a.id = s.assessment_id
              where s.recognition_id = r.id) s
            where\s""" + AreaTree.within("r.unit_id", "r.decided_on");

    private final Rows rows;

    RecognitionQueries(Rows rows) {
        this.rows = rows;
    }

    Optional<RecognitionView> find(UUID id, @Nullable UUID area) {
        return rows.first(SELECT + " and r.id = ?", RecognitionQueries::view, area, id);
    }

    List<RecognitionView> list(
            @Nullable UUID area, @Nullable UUID round, @Nullable UUID unit, @Nullable UUID after, int limit) {
        var sql = SELECT + " and (?::uuid is null or r.round_id = ?) and (?::uuid is null or r.unit_id = ?)"
                + " and (?::uuid is null or r.id > ?) order by r.id limit ?";
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(area);
        for (var value : new @Nullable UUID[] {round, unit, after}) {
            parameters.add(value);
            parameters.add(value);
        }
        parameters.add(limit);
        return rows.list(sql, RecognitionQueries::view, parameters.toArray());
    }

    private static RecognitionView view(ResultSet row) throws SQLException {
        return new RecognitionView(
                Rows.uuid(row, "id"),
                row.getInt("version"),
                Rows.uuid(row, "round_id"),
                Rows.uuid(row, "unit_id"),
                new Decision(
                        row.getString("decision_number"),
                        Rows.date(row, "decided_on"),
                        new Decision.Signer(row.getString("signer_name"), row.getString("signer_position")),
                        row.getBoolean("sample")),
                new Table1(
                        new Count(row.getLong("poor"), row.getLong("poor_persons")),
                        new Count(row.getLong("near_poor"), row.getLong("near_poor_persons")),
                        new Count(row.getLong("not_poor"), row.getLong("not_poor_persons"))),
                row.getLong("by_recorder"),
                Rows.instant(row, "recorded_at"));
    }
}
