package vn.gnbv.household.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** Reads review rounds. */
@ApplicationScoped
class ReviewRoundQueries {

    private final Database database;

    ReviewRoundQueries(Database database) {
        this.database = database;
    }

    List<ReviewRoundView> list(
            @Nullable UUID unit, @Nullable Integer year, @Nullable RoundState state, @Nullable UUID after, int limit) {
        return database.rows("""
                select *, array(select s::uuid from jsonb_array_elements_text(other_standard_ids) s) as others
                from review_rounds
                where (?::uuid is null or unit_id = ?) and (?::integer is null or year = ?)
                  and (?::text is null or state = ?) and (?::uuid is null or id > ?)
                order by id limit ?""", ReviewRoundQueries::view, unit, unit, year, year, state, state, after, after, limit);
    }

    Optional<ReviewRoundView> find(UUID id) {
        return Optional.ofNullable(database.row("""
                select *, array(select s::uuid from jsonb_array_elements_text(other_standard_ids) s) as others
                from review_rounds where id = ?""", ReviewRoundQueries::view, id));
    }

    private static ReviewRoundView view(ResultSet row) throws SQLException {
        return new ReviewRoundView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                RoundKind.valueOf(row.getString("kind")),
                row.getInt("year"),
                row.getObject("unit_id", UUID.class),
                row.getObject("standard_id", UUID.class),
                List.of((UUID[]) row.getArray("others").getArray()),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("procedure_id", UUID.class),
                RoundState.valueOf(row.getString("state")));
    }
}
