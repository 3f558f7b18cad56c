package vn.gnbv.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.gnbv.platform.testing.TestDatabase;

/** What does not keep the rules is refused by field and rule, and leaves the database as it was. */
abstract class BadInput {

    private List<String> before = List.of();

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
        remember();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(everything()).isEqualTo(before);
    }

    /** @param rules each with its field */
    static void refused(ValidatableResponse answer, int status, String... rules) {
        var problem = answer.statusCode(status).extract();
        List<String> codes = problem.path("errors.code");
        List<String> pointers = problem.path("errors.pointer");
        var told = new ArrayList<String>();
        for (int i = 0; i < codes.size(); i++) {
            told.add(codes.get(i) + " at " + pointers.get(i));
        }
        assertThat(told).containsExactlyInAnyOrder(rules);
    }

    final void remember() {
        before = everything();
    }

    /** Every row of every table; of the log, which is sent meanwhile, how many there are. */
    private static List<String> everything() {
        var rows = new ArrayList<String>();
        for (var table : TestDatabase.query("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'event_log' order by 1""")) {
            TestDatabase.query("select t::text from " + table + " t order by 1").forEach(row -> rows.add(table + row));
        }
        rows.add("events " + TestDatabase.number("select count(*) from event_log"));
        return rows;
    }
}
