package vn.gnbv.household.table;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Folds what the tables have changed by, soon after each commit; a poll is the safety net, and sees
 * that the directory has changed. */
@ApplicationScoped
class RollUpWorker {

    private static final Duration SAFETY_NET = Duration.ofSeconds(2);

    private final RollUpService rollUps;
    private final Semaphore pending = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("roll-up").daemon().unstarted(this::run);
    private volatile boolean stopped;

    RollUpWorker(RollUpService rollUps) {
        this.rollUps = rollUps;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        pending.release();
        thread.join(Duration.ofSeconds(5));
    }

    void wake() {
        pending.release();
    }

    private void run() {
        while (!stopped) {
            try {
                pending.tryAcquire(SAFETY_NET.toMillis(), TimeUnit.MILLISECONDS);
                pending.drainPermits();
                while (!stopped && rollUps.fold()) {
                    // more may be waiting
                }
            } catch (InterruptedException e) {
                stopped = true;
            } catch (RuntimeException e) {
                Log.warnf("The roll-ups wait and are tried again: %s", e.toString());
            }
        }
    }
}
