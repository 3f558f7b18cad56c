package vn.gnbv.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    static Path state;

    static Postgres postgres;

    @BeforeAll
    static void start() {
        postgres = Postgres.start(state, 0);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void dataSurvivesAKill() throws SQLException {
        asOwner("create table kept (word text); insert into kept values ('đã ghi')");

        postgres.kill();
        assertThat(postgres.isAlive()).isFalse();
        postgres.restart();

        assertThat(firstAsApp("select word from kept")).isEqualTo("đã ghi");
    }

    @Test
    void dataSurvivesAStopAndAStartByAnotherOwner() throws SQLException {
        asOwner("create table moved (word text); insert into moved values ('còn')");

        postgres.close();
        postgres = Postgres.start(state, 0);

        assertThat(firstAsApp("select word from moved")).isEqualTo("còn");
    }

    @Test
    void theAppRoleReadsAndWritesWhatTheOwnerCreatesButCreatesNothing() throws SQLException {
        asOwner("create table owned (id bigint generated always as identity, word text)");

        assertThat(firstAsApp("insert into owned (word) values ('một') returning word"))
                .isEqualTo("một");
        assertThatThrownBy(() -> firstAsApp("create table mine (id int)"))
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> firstAsApp("truncate owned")).hasMessageContaining("permission denied");
    }

    @Test
    void aServiceCannotEnterTheDatabaseOfAnother() {
        assertThatThrownBy(() -> postgres.connect("budget", postgres.appUser("plans")))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void nobodyEntersWithoutTheRightPassword() {
        assertThatThrownBy(() -> java.sql.DriverManager.getConnection(
                        postgres.jdbcUrl("plans"), postgres.ownerUser("plans"), "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void theExtensionsAreThere() throws SQLException {
        assertThat(firstAsApp("select string_agg(extname, ' ' order by extname) from pg_extension"))
                .isEqualTo("btree_gist pg_stat_statements pg_trgm pgcrypto plpgsql unaccent");
        assertThat(firstAsApp("select count(*) > 0 from pg_stat_statements")).isEqualTo("t");
        assertThat(firstAsApp("show fsync")).isEqualTo("on");
    }

    @Test
    void aFolderInUseIsRefusedInOneLine() {
        assertThatThrownBy(() -> Postgres.start(state, 0))
                .isInstanceOf(CannotStart.class)
                .hasMessage(state.resolve("postgres")
                        + " is in use by a running postgres; stop that one or choose another folder");
    }

    @Test
    void aTakenPortIsNamedWithTheVariableThatChangesIt(@TempDir Path other) throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Postgres.start(other, taken.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("port %d for postgres is taken; set GNBV_POSTGRES_PORT to a free one"
                            .formatted(taken.getLocalPort()));
        }
    }

    private static void asOwner(String sql) throws SQLException {
        try (var connection = postgres.connect("plans", postgres.ownerUser("plans"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String firstAsApp(String sql) throws SQLException {
        try (var connection = postgres.connect("plans", postgres.appUser("plans"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
