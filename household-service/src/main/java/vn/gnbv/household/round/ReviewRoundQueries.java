package vn.gnbv.household.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.Rows;

/** Reads review rounds. */
@ApplicationScoped
class ReviewRoundQueries {

    private final Rows rows;

    ReviewRoundQueries(Rows rows) {
        this.rows = rows;
    }

    List<ReviewRoundView> list(
            @Nullable UUID unit, @Nullable Integer year, @Nullable RoundState state, @Nullable UUID after, int limit) {
        return rows.list("""
                select * from review_rounds
                where (?::uuid is null or unit_id = ?) and (?::integer is null or year = ?)
                  and (?::text is null or state = ?) and (?::uuid is null or id > ?)
                order by id limit ?""", ReviewRoundQueries::view, unit, unit, year, year, state, state, after, after, limit);
    }

    Optional<ReviewRoundView> find(UUID id) {
        return rows.first("select * from review_rounds where id = ?", ReviewRoundQueries::view, id);
    }

    private static ReviewRoundView view(ResultSet row) throws SQLException {
        return new ReviewRoundView(
                Rows.uuid(row, "id"),
                row.getInt("version"),
                Rows.constant(row, "kind", RoundKind.class),
                row.getInt("year"),
                Rows.uuid(row, "unit_id"),
                Rows.uuid(row, "standard_id"),
                Rows.date(row, "opened_on"),
                Rows.constant(row, "state", RoundState.class));
    }
}
