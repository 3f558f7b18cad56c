package vn.gnbv.platform.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reading query put together from the filters that were asked for, so that each combination can use its index. */
public final class Query {

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

    /** Adds a condition; all of them have to hold, so an {@code or} within one reaches no further than itself. */
    public Query where(String condition, @Nullable Object... values) {
        sql.append(filtered ? " and (" : " where (").append(condition).append(')');
        filtered = true;
        return add(values);
    }

    /** Adds the condition on a value that the caller has given; no condition where it has given none. */
    public Query whereGiven(@Nullable Object value, String condition) {
        return value == null ? this : where(condition, value);
    }

    /** Adds the condition that the other query finds nothing. */
    public Query whereNone(Query other) {
        return where("not exists (" + other.sql + ")", other.arguments.toArray());
    }

    public Query then(String tail, @Nullable Object... values) {
        sql.append(' ').append(tail);
        return add(values);
    }

    /** A query on the rows of this one. */
    public Query asSource(String name) {
        return new Query("select * from (" + sql + ") " + name, arguments.toArray());
    }

    public <T> List<T> list(Database database, Database.Row<T> row) {
        return database.rows(sql.toString(), row, arguments.toArray());
    }

    public <T> Optional<T> first(Database database, Database.Row<T> row) {
        return list(database, row).stream().findFirst();
    }

    private Query add(@Nullable Object... values) {
        arguments.addAll(Arrays.asList(values));
        return this;
    }
}
