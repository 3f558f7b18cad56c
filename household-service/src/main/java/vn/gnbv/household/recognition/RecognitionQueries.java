package vn.gnbv.household.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.table.Count;
import vn.gnbv.household.table.Table1;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;

/** Reads recognitions; they pass with their commune. */
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
            where\s""" + AreaTree.within("r.unit_id");

    private final Database database;

    RecognitionQueries(Database database) {
        this.database = database;
    }

    Optional<RecognitionView> find(UUID id, @Nullable UUID area) {
        return Optional.ofNullable(database.row(SELECT + " and r.id = ?", RecognitionQueries::view, area, id));
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
        return database.rows(sql, RecognitionQueries::view, parameters.toArray());
    }

    private static RecognitionView view(ResultSet row) throws SQLException {
        return new RecognitionView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("round_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                new Decision(
                        row.getString("decision_number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("signer"),
                        row.getBoolean("sample")),
                new Table1(
                        new Count(row.getLong("poor"), row.getLong("poor_persons")),
                        new Count(row.getLong("near_poor"), row.getLong("near_poor_persons")),
                        new Count(row.getLong("not_poor"), row.getLong("not_poor_persons"))),
                row.getLong("by_recorder"),
                Database.instant(row, "recorded_at"));
    }
}
