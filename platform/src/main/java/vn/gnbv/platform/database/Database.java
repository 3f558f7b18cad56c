package vn.gnbv.platform.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plain SQL for hot reads, lists, read copies and what is only ever added; takes part in the caller's transaction. */
@ApplicationScoped
public class Database {

    /** How a row becomes a record. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** So many rows are held in memory before they are sent. */
    private static final int BATCH = 1_000;

    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    /** Every row of the answer, in its order. */
    public <T> List<T> rows(String sql, Row<T> as, @Nullable Object... arguments) {
        try (var connection = source.getConnection();
                var query = prepared(connection, sql, arguments);
                var row = query.executeQuery()) {
            var rows = new ArrayList<T>();
            while (row.next()) {
                rows.add(as.of(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The database gave no answer", e);
        }
    }

    /** The first row of the answer, or null. */
    public <T> @Nullable T row(String sql, Row<T> as, @Nullable Object... arguments) {
        var rows = rows(sql, as, arguments);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /** How many rows were written. */
    public int write(String sql, @Nullable Object... arguments) {
        try (var connection = source.getConnection();
                var statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database took no entry", e);
        }
    }

    /** The one clock of all instances of the service. */
    public Instant now() {
        return rows("select clock_timestamp()", row -> row.getTimestamp(1).toInstant())
                .getFirst();
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** Writes many rows in few round trips; each array holds the arguments of one. */
    public void writeAll(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows.size(); i++) {
                set(connection, statement, rows.get(i));
                statement.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == rows.size()) {
                    statement.executeBatch();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database took no entry", e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        set(connection, statement, arguments);
        return statement;
    }

    private static void set(Connection connection, PreparedStatement statement, @Nullable Object... arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                case Instant instant -> statement.setTimestamp(i + 1, Timestamp.from(instant));
                case Enum<?> constant -> statement.setString(i + 1, constant.name());
                case null -> statement.setObject(i + 1, null);
                default -> statement.setObject(i + 1, arguments[i]);
            }
        }
    }
}
