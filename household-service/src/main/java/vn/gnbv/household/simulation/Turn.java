package vn.gnbv.household.simulation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** One instance of the service at a time; whoever dies loses its turn, because the lock lives with the connection. */
@ApplicationScoped
class Turn {

    private static final long LOCK = 0x676E62765F73696DL;

    private final AgroalDataSource source;

    Turn(AgroalDataSource source) {
        this.source = source;
    }

    /** Does nothing while another instance works. */
    void take(Runnable work) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return;
                }
            }
            try {
                work.run();
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database gave no turn", e);
        }
    }
}
