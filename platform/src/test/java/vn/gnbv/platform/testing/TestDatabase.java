package vn.gnbv.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service's database seen from outside, as its owner. */
public final class TestDatabase {

    private TestDatabase() {}

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(value("DB_URL"), value("DB_OWNER_USER"), value("DB_OWNER_PASSWORD"));
    }

    /** Empties every table but Flyway's own, so that each test begins alone. To look whether there is a row is cheaper. */
    public static void empty() {
        execute("""
                do $$ declare name text; filled boolean; list text; begin
                  for name in select format('%I', tablename) from pg_tables
                    where schemaname = 'public' and tablename <> 'flyway_schema_history'
                  loop
                    execute 'select exists (select from ' || name || ')' into filled;
                    if filled then list := concat_ws(', ', list, name); end if;
                  end loop;
                  if list is not null then execute 'truncate ' || list || ' cascade'; end if;
                end $$""");
    }

    public static void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of every row, as text. */
    public static List<String> query(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the only row, as a number. */
    public static long number(String sql) {
        return Long.parseLong(query(sql).getFirst());
    }

    /** Every row of every table but the outbox, which is emptied meanwhile: two of them are equal when nothing was changed. */
    public static List<String> contents() {
        return contents("^$");
    }

    /** @param except a pattern of tables that change by themselves or by being read */
    public static List<String> contents(String except) {
        var everyRow = query("""
                select string_agg(format('select %%L || t::text from %%I t', tablename || ' ', tablename), ' union all ')
                from pg_tables where schemaname = 'public' and tablename <> 'event_outbox' and tablename !~ '%s'""".formatted(except)).getFirst();
        return query(everyRow + " order by 1");
    }

    private static String value(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
