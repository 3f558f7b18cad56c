package vn.gnbv.household;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs one statement, on the transaction's connection where there is one, and reads what it gives row by row. */
@ApplicationScoped
public class Rows {

    /** Reads the row on which the result stands. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;

    Rows(AgroalDataSource database) {
        this.database = database;
    }

    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            fill(statement, parameters);
            try (var row = statement.executeQuery()) {
                var items = new ArrayList<T>();
                while (row.next()) {
                    items.add(reader.read(row));
                }
                return items;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database gave no rows", e);
        }
    }

    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** How many rows the statement changed. */
    public int change(String sql, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            fill(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database took no change", e);
        }
    }

    public static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static <E extends Enum<E>> @Nullable E constant(ResultSet row, String column, Class<E> type)
            throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static void fill(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            var value = parameters[i];
            switch (value) {
                case null -> statement.setObject(i + 1, null);
                case Enum<?> constant -> statement.setString(i + 1, constant.name());
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case List<?> ids ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
                default -> statement.setObject(i + 1, value);
            }
        }
    }
}
