package vn.gnbv.plans.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

/** Many hands on the same plans: nothing is lost, nothing is overwritten, everything is told in order. */
@QuarkusTest
class AmendmentsUnderLoadTest {

    private static final int PLANS = 50;
    private static final int AMENDMENTS = 1_000;
    private static final int WRITERS = 8;

    private final AtomicInteger stale = new AtomicInteger();

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
        TestDatabase.execute("truncate event_log");
    }

    @Test
    void keepsEveryAmendmentOfEightWritersInOrder() throws Exception {
        var plans = new ArrayList<String>();
        for (int i = 0; i < PLANS; i++) {
            var plan = SongMaPlan.draft();
            Api.put(TestCaller.LABOUR, plan + "/targets", "\"0\"", SongMaPlan.targets())
                    .statusCode(200);
            Api.post(TestCaller.SIGNER, plan + "/issuance", "\"1\"", SongMaPlan.ISSUANCE)
                    .statusCode(200);
            plans.add(plan);
        }
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < AMENDMENTS; i++) {
                // All writers on the same few plans at a time, so that they do meet.
                var plan = plans.get(i / (AMENDMENTS / PLANS));
                var title = "\"title\": \"Điều chỉnh %d\"".formatted(i);
                work.add(() -> amendUntilDone(plan, title));
            }
            for (Future<Void> done : writers.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(stale.get()).as("the writers met").isPositive();
        assertThat(TestDatabase.query("select distinct edition from plans")).containsExactly("21");
        assertThat(TestDatabase.number("select count(distinct document) from plan_editions"))
                .isEqualTo(AMENDMENTS + PLANS);
        versionsGrowStrictly();
        everythingIsPublishedInOrder();
    }

    private Void amendUntilDone(String plan, String title) {
        while (true) {
            var etag = Api.etag(TestCaller.SIGNER, plan);
            var status = Api.post(TestCaller.SIGNER, plan + "/amendments", etag, SongMaPlan.amendment(title))
                    .extract()
                    .statusCode();
            if (status == 200) {
                return null;
            }
            assertThat(status).isEqualTo(412);
            stale.incrementAndGet();
        }
    }

    private static void versionsGrowStrictly() {
        List<String> disordered = TestDatabase.query("""
                select key from (
                  select key, version, (payload ->> 'edition')::int as edition,
                         lag(version) over each as before, lag((payload ->> 'edition')::int) over each as previous
                  from event_log where type = 'vn.gnbv.plan.v1' window each as (partition by key order by seq)) l
                where version <= before or edition <> previous + 1""");
        assertThat(disordered).isEmpty();
        assertThat(TestDatabase.number("select count(*) from event_log where type = 'vn.gnbv.plan.v1'"))
                .isEqualTo(AMENDMENTS + PLANS);
    }

    private static void everythingIsPublishedInOrder() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        TestDatabase.number("select count(*) from event_log where published_at is null"))
                .isZero());
        var ours = TestDatabase.query("select distinct key from event_log where type = 'vn.gnbv.plan.v1'");
        var last = new HashMap<String, Integer>();
        for (var record : TestTopics.read("gnbv.plan")) {
            if (ours.contains(record.key())) {
                var header = record.headers().lastHeader("ce_sequence").value();
                var version = Integer.parseInt(new String(header, StandardCharsets.UTF_8));
                assertThat(version).isGreaterThan(last.getOrDefault(record.key(), -1));
                last.put(record.key(), version);
            }
        }
        assertThat(last).hasSize(PLANS);
    }
}
