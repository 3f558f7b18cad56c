package vn.gnbv.household.feed;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for units that have passed: at midnight by law, and whenever the directory has learnt of it later. */
@ApplicationScoped
class PassedUnitWorker {

    private final PassedUnitService service;

    PassedUnitWorker(PassedUnitService service) {
        this.service = service;
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void work() {
        while (service.tell()) {
            // more may have passed
        }
    }
}
