package vn.gnbv.budget.plan;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Reads the copy of issued plans. */
@ApplicationScoped
public class PlanQueries {

    private final AgroalDataSource database;

    PlanQueries(AgroalDataSource database) {
        this.database = database;
    }

    public Optional<PlanCopy> find(UUID id) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select edition, programme_id, unit_id, year from plan_copies where id = ?")) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new PlanCopy(
                                id,
                                row.getInt("edition"),
                                row.getObject("programme_id", UUID.class),
                                row.getObject("unit_id", UUID.class),
                                row.getInt("year")))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of plans is not to be had", e);
        }
    }
}
