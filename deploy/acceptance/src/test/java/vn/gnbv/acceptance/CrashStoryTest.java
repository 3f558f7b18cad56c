package vn.gnbv.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The same year, told while every service, the broker and the database are killed under it. */
class CrashStoryTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void endsWithTheSameFiguresAndOneEffectPerKeyThoughEveryProcessIsKilledUnderIt() throws Exception {
        var seed = Long.getLong("gnbv.seed", System.nanoTime());
        System.out.println("  crash: seed " + seed + " (repeat with -Dgnbv.seed=" + seed + ")");
        try (var suite = TestSuite.start("crash")) {
            var processes = suite.suite();
            var assassin = new Assassin(seed)
                    .mark("plans", 6, 40, processes.service("plans"))
                    .mark("household", 7, 800, processes.service("household"))
                    .mark("budget", 4, 5, processes.service("budget"))
                    .mark("reporting", 5, 36, processes.service("reporting"))
                    .once("household", 300, processes.kafka())
                    .once("household", 500, processes.postgres());
            var gnbv = new Gnbv(processes.addresses(), PATIENCE, assassin::beforeWrite);
            new SongMa2024(gnbv).tell(step -> {});
            assassin.close();

            var killed = assassin.killed();
            System.out.println("  crash: " + killed.size() + " kills: " + killed);
            assertThat(killed).hasSizeGreaterThanOrEqualTo(20).contains("kafka", "postgres");
            assertThat(killed).contains("plans", "budget", "household", "reporting");
            assertThat(Collections.frequency(killed, "household")).isEqualTo(7);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(suite.pendingEvents()).isZero());
            assertThat(suite.pendingDeadLetters()).isZero();
            new Figures(suite, new Gnbv(processes.addresses())).areThoseOfThePlan();
        }
    }
}
