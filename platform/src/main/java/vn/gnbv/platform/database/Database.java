package vn.gnbv.platform.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Characters after which no more rows are added to what is sent; a single row may be longer. */
    private static final int MAX_TEXT = 4_000_000;

    /** So many entries wait for each other at most; each number of them is a statement that the database has to learn. */
    private static final int TOGETHER = 8;

    private final AgroalDataSource source;
    private final TransactionSynchronizationRegistry transaction;

    Database(AgroalDataSource source, TransactionSynchronizationRegistry transaction) {
        this.source = source;
        this.transaction = transaction;
    }

    /** Every row of the answer, in its order; of several statements, which go in one round trip, those of each in turn. */
    public <T> List<T> rows(String sql, Row<T> as, @Nullable Object... arguments) {
        send(waiting());
        try (var connection = source.getConnection();
                var query = prepared(connection, sql, arguments)) {
            var rows = new ArrayList<T>();
            for (var more = query.execute(); more; more = query.getMoreResults()) {
                try (var row = query.getResultSet()) {
                    while (row.next()) {
                        rows.add(as.of(row));
                    }
                }
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
        var entries = waiting();
        entries.add(new Entry(sql, arguments));
        return send(entries);
    }

    /**
     * Writes in one round trip with the transaction's next entry, or before it reads or ends: for what is written while
     * others wait for a row that the transaction holds.
     */
    public void writeWithNext(String sql, @Nullable Object... arguments) {
        var entries = waiting();
        entries.add(new Entry(sql, arguments));
        if (entries.size() == TOGETHER) {
            send(entries);
        } else {
            waitWith(entries);
        }
    }

    private record Entry(String sql, @Nullable Object[] arguments) {}

    private static final class Waiting extends ArrayList<Entry> {}

    /** What the transaction has not sent yet; it waits no longer. */
    private Waiting waiting() {
        if (transaction.getTransactionKey() != null
                && transaction.getResource(Waiting.class) instanceof Waiting entries) {
            transaction.putResource(Waiting.class, null);
            return entries;
        }
        return new Waiting();
    }

    private void waitWith(Waiting entries) {
        transaction.putResource(Waiting.class, entries);
        if (transaction.getResource(Database.class) == null) {
            transaction.putResource(Database.class, true);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    send(waiting());
                }

                @Override
                public void afterCompletion(int status) {}
            });
        }
    }

    /** How many rows the last of them wrote. */
    private int send(Waiting entries) {
        if (entries.isEmpty()) {
            return 0;
        }
        var sql = entries.stream().map(Entry::sql).collect(Collectors.joining("; "));
        var arguments =
                entries.stream().flatMap(e -> Arrays.stream(e.arguments())).toArray();
        try (var connection = source.getConnection();
                var statement = prepared(connection, sql, arguments)) {
            var written = statement.executeUpdate();
            for (int i = 1; i < entries.size(); i++) {
                statement.getMoreResults();
                written = statement.getUpdateCount();
            }
            return written;
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
        send(waiting());
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

    /**
     * Writes thousands of rows by few statements that read them as a table; each array holds the arguments of one row.
     *
     * @param sql where each {@code ?} is a column, told as text: {@code insert ... select * from unnest(?::uuid[], ?::date[])}
     */
    public void writeColumns(String sql, List<@Nullable Object[]> rows) {
        var first = 0;
        var length = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (var value : rows.get(i)) {
                length += value instanceof String text ? text.length() : 0;
            }
            if (i + 1 - first == BATCH || length > MAX_TEXT || i + 1 == rows.size()) {
                write(sql, (Object[]) columns(rows.subList(first, i + 1)));
                first = i + 1;
                length = 0;
            }
        }
    }

    private static @Nullable String[][] columns(List<@Nullable Object[]> rows) {
        var columns = new @Nullable String[rows.getFirst().length][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < columns.length; column++) {
                columns[column][i] = switch (rows.get(i)[column]) {
                    case null -> null;
                    case Enum<?> constant -> constant.name();
                    case Object value -> value.toString();
                };
            }
        }
        return columns;
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
