package vn.gnbv.household.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads more rows than can be held, outside any transaction of the caller; each is given on as it comes. */
@ApplicationScoped
public class StreamedRows {

    /** What is done with a row. */
    public interface Taker {
        void take(ResultSet row) throws SQLException, IOException;
    }

    private static final int FETCHED = 2_000;

    private final AgroalDataSource source;

    StreamedRows(AgroalDataSource source) {
        this.source = source;
    }

    public void each(String sql, Taker taker, Object... arguments) throws IOException {
        try (var connection = source.getConnection()) {
            // Without a transaction the driver would fetch all rows at once.
            connection.setAutoCommit(false);
            try (var query = connection.prepareStatement(sql)) {
                query.setFetchSize(FETCHED);
                for (int i = 0; i < arguments.length; i++) {
                    query.setObject(i + 1, arguments[i]);
                }
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        taker.take(row);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The export was interrupted", e);
        }
    }
}
