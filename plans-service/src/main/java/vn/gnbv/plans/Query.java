package vn.gnbv.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A reading query put together from the filters that were asked for, so that each combination can use its index. */
public final class Query {

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final StringBuilder sql;
    private final List<@Nullable Object> arguments = new ArrayList<>();
    private boolean filtered;

    private Query(String select, @Nullable Object... arguments) {
        this.sql = new StringBuilder(select);
        add(arguments);
    }

    public static Query of(String select, @Nullable Object... arguments) {
        return new Query(select, arguments);
    }

    public Query where(String condition, @Nullable Object... values) {
        sql.append(filtered ? " and " : " where ").append(condition);
        filtered = true;
        return add(values);
    }

    /** Adds the condition on a value that the caller has given; no condition where it has given none. */
    public Query whereGiven(@Nullable Object value, String condition) {
        return value == null ? this : where(condition, value);
    }

    public Query then(String tail, @Nullable Object... values) {
        sql.append(' ').append(tail);
        return add(values);
    }

    /** A query on the rows of this one. */
    public Query asSource(String name) {
        return new Query("select * from (" + sql + ") " + name, arguments.toArray());
    }

    public <T> List<T> list(DataSource database, Row<T> row) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < arguments.size(); i++) {
                var value = arguments.get(i);
                if (value instanceof Collection<?> many) {
                    var type = many.stream().allMatch(UUID.class::isInstance) ? "uuid" : "text";
                    query.setArray(i + 1, connection.createArrayOf(type, many.toArray()));
                } else {
                    query.setObject(i + 1, value instanceof Enum<?> constant ? constant.name() : value);
                }
            }
            try (var rows = query.executeQuery()) {
                var list = new ArrayList<T>();
                while (rows.next()) {
                    list.add(row.read(rows));
                }
                return list;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Not readable: " + sql, e);
        }
    }

    public <T> Optional<T> first(DataSource database, Row<T> row) {
        return list(database, row).stream().findFirst();
    }

    private Query add(@Nullable Object... values) {
        for (var value : values) {
            arguments.add(value);
        }
        return this;
    }
}
