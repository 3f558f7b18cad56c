package vn.gnbv.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class DatabaseTest {

    private static final String INSERT = "insert into things (id, name, version) values (?, ?, 0)";
    private static final String NAMES = "select name from things order by name";

    @Inject
    Database database;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
    }

    @Test
    void writesWhatWaitsWithTheNextEntryAndCountsTheRowsOfThatOne() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.writeWithNext(INSERT, Ids.next(), "a");
            assertThat(database.write("update things set version = 1")).isEqualTo(1);
            database.writeWithNext(INSERT, Ids.next(), "b");
            assertThat(database.write("update things set version = 2 where name = 'no such'"))
                    .isZero();
        });
        assertThat(TestDatabase.query("select name || version from things order by 1"))
                .containsExactly("a1", "b0");
    }

    @Test
    void writesWhatStillWaitsWhenTheTransactionEnds() {
        QuarkusTransaction.requiringNew().run(() -> database.writeWithNext(INSERT, Ids.next(), "a"));
        QuarkusTransaction.requiringNew()
                .run(() -> List.of("b", "c", "d").forEach(name -> database.writeWithNext(INSERT, Ids.next(), name)));
        assertThat(TestDatabase.query(NAMES)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void showsATransactionWhatItHasWritten() {
        var seen = QuarkusTransaction.requiringNew().call(() -> {
            database.writeWithNext(INSERT, Ids.next(), "a");
            return database.rows(NAMES, row -> row.getString(1));
        });
        assertThat(seen).containsExactly("a");
    }

    @Test
    void writesInTheOrderInWhichItWasAsked() {
        var id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> {
            database.writeWithNext(INSERT, id, "a");
            database.writeAll(
                    "update things set name = name || ? where id = ?",
                    List.of(new @Nullable Object[] {"b", id}, new @Nullable Object[] {"c", id}));
        });
        assertThat(TestDatabase.query(NAMES)).containsExactly("abc");
    }

    @Test
    void leavesNothingOfWhatWaitedInATransactionThatFailed() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    database.writeWithNext(INSERT, Ids.next(), "a");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessageContaining("on purpose");
        assertThat(TestDatabase.query(NAMES)).isEmpty();
    }

    @Test
    void failsTheTransactionWhoseLastEntryIsRefused() {
        var id = UUID.randomUUID();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    database.write(INSERT, id, "first");
                    database.writeWithNext(INSERT, id, "second");
                }))
                .hasStackTraceContaining("pk_things");
        assertThat(TestDatabase.query(NAMES)).isEmpty();
    }

    @Test
    void takesNothingThatWaitsOutsideATransaction() {
        assertThatThrownBy(() -> database.writeWithNext(INSERT, Ids.next(), "a"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(TestDatabase.query(NAMES)).isEmpty();
    }

    @Test
    void readsTheRowsOfEachOfSeveralStatements() {
        assertThat(database.rows("select ?::int; select generate_series(2, ?::int)", row -> row.getInt(1), 1, 3))
                .containsExactly(1, 2, 3);
    }
}
