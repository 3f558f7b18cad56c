package vn.gnbv.plans.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Office;
import vn.gnbv.plans.seed.Seed;
import vn.gnbv.platform.testing.TestDatabase;

/** Who has tasks and how far they have come is the same for all together as it was for one after the other. */
@QuarkusTest
class TasksInSetsTest {

    private static final Pattern FUNCTION =
            Pattern.compile("create (?:or replace )?function (\\w+)\\(.*?\\$\\$;", Pattern.DOTALL);

    /** The functions for one task, as they were published; they left open which of two predecessors of a day is named. */
    @BeforeEach
    void rememberTheFunctionsForOneTask() {
        TestDatabase.empty();
        TestDatabase.execute("create schema alone; set search_path = alone, public;"
                + function("V61__tasks_pass_on.sql", "task_holders")
                        .replace("h.since nulls first", "h.since nulls first, h.from_id")
                + function("V61__tasks_pass_on.sql", "task_entries")
                + function("V30__progress.sql", "task_done_on")
                + "alter function task_done_on set search_path = alone, public;");
    }

    @AfterEach
    void forgetThem() {
        TestDatabase.execute("drop schema alone cascade");
    }

    @Test
    void inKonTumBeforeAndAfterItsSuccessions() {
        Seed.of("kon-tum-4587").load().happen("members").happen("progress").happen("succession");
        assertThat(Stream.of(
                                "2021-12-31",
                                "2022-02-09",
                                "2022-12-31",
                                "2025-06-30",
                                "2025-07-01",
                                "2026-11-22",
                                "infinity")
                        .map(TasksInSetsTest::same))
                .containsExactly("76 0", "157 2", "157 3", "157 2", "154 2", "154 2", "154 2");
    }

    @Test
    void inBinhThuanAndSonLa() {
        Seed.of("binh-thuan-2021").load().happen("carried-out");
        assertThat(same("2022-12-31")).isEqualTo("26 1");
        TestDatabase.empty();
        Seed.of("son-la-05-ct-tw").load();
        assertThat(same("2022-12-31")).isEqualTo("48 0");
    }

    @Test
    void aListIsTheSameInPagesOfAnySize() {
        var seed = Seed.of("kon-tum-4587").load().happen("members").happen("progress");
        var office = seed.office("committee:62");
        for (var filter : List.of("&due=DONE", "&due=OPEN", "&role=COORDINATING", "")) {
            var list = "/v1/tasks?asOf=2022-03-01" + filter;
            List<String> whole = office.get(list + "&limit=500").extract().path("items.number");
            assertThat(whole).as(filter).isNotEmpty();
            assertThat(pages(office, list)).as(filter).isEqualTo(whole);
        }
    }

    private static List<String> pages(Office office, String list) {
        var numbers = new ArrayList<String>();
        var cursor = "";
        do {
            var page = office.get(list + "&limit=2" + cursor).extract();
            numbers.addAll(page.path("items.number"));
            String next = page.path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return numbers;
    }

    /** How many there are, of those who answer and help, and of those who are done. */
    private static String same(String day) {
        var on = "'" + day + "'::date";
        var holders = number(same(
                "select t.id, h.* from tasks t cross join lateral alone.task_holders(t.id, " + on + ") h",
                "select * from task_holders(array(select id from tasks), " + on + ")"));
        var standings = same("""
                select t.id, h.organisation_id, h.group_id, alone.task_done_on(t.id, h.organisation_id, %1$s) as done_on,
                       latest.state, latest.percent
                from tasks t
                cross join lateral alone.task_holders(t.id, %1$s) h
                left join lateral (
                  select e.state, e.percent from alone.task_entries(t.id, h.organisation_id, %1$s) e
                  order by e.happened_on desc, e.id desc limit 1) latest on true
                where h.role = 'LEAD'""".formatted(on), """
                select h.task_id, h.organisation_id, h.group_id, s.done_on, s.state, s.percent
                from task_holders(array(select id from tasks), %1$s) h
                left join task_standings(array(select id from tasks), %1$s) s
                  on s.task_id = h.task_id and s.organisation_id = h.organisation_id
                where h.role = 'LEAD'""".formatted(on));
        return holders + " " + number(standings + " and s.done_on is not null");
    }

    /** What is asked for all together, once it has turned out to be the same. */
    private static String same(String alone, String together) {
        assertThat(TestDatabase.query(
                        "(%1$s except all %2$s) union all (%2$s except all %1$s)".formatted(alone, together)))
                .isEmpty();
        return together;
    }

    private static long number(String rows) {
        return TestDatabase.number("select count(*) from (" + rows + ") r");
    }

    private static String function(String migration, String name) {
        try (var file = TasksInSetsTest.class.getResourceAsStream("/db/migration/" + migration)) {
            var found = FUNCTION.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                if (found.group(1).equals(name)) {
                    return found.group();
                }
            }
            throw new IllegalStateException(name + " is not in " + migration);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
