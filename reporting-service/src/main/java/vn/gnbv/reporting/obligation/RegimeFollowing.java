package vn.gnbv.reporting.obligation;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.gnbv.reporting.regime.Regimes;

/**
 * Brings obligations into line with the regimes that have come or changed, and with the successions of a day, period by
 * period: tens of thousands are not opened in one transaction, and whoever is stopped goes on later.
 */
@ApplicationScoped
class RegimeFollowing {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Regimes regimes;
    private final ObligationService service;
    private final Clock clock;
    private final Map<UUID, Instant> failed = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    RegimeFollowing(Regimes regimes, ObligationService service, Clock clock) {
        this.regimes = regimes;
        this.service = service;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void follow() {
        follow(LocalDate.now(clock));
    }

    void follow(LocalDate today) {
        for (var next : regimes.toFollow(today)) {
            if (stopped) {
                return;
            }
            if (failed.getOrDefault(next.regime().id(), Instant.MIN).isBefore(clock.instant())) {
                try {
                    follow(next, today);
                    failed.remove(next.regime().id());
                } catch (RuntimeException e) {
                    // The others go on; this one waits as it is and is tried again.
                    failed.put(next.regime().id(), clock.instant().plus(PAUSE));
                    Log.errorf(e, "Regime %s is not followed", next.regime().id());
                }
            }
        }
    }

    private void follow(Regimes.ToFollow next, LocalDate today) {
        var regime = next.regime();
        var successions = service.successions(regime);
        int changed = 0;
        for (var period : service.periods(regime)) {
            if (stopped) {
                return;
            }
            changed += service.follow(regime, period, successions, today);
        }
        regimes.followed(next, successions.nextChange(today));
        Log.infof("Regime %s version %d changed %d obligations", regime.id(), regime.version(), changed);
    }
}
