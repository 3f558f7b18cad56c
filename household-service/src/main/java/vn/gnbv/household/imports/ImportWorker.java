package vn.gnbv.household.imports;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Carries out the imports that wait, one after the other; those that were interrupted are begun again. */
@ApplicationScoped
class ImportWorker {

    /** Said so often that whoever waits sees it move. */
    private static final long SAID_EVERY_NANOS = 500_000_000L;

    private final HouseholdImports imports;
    private final ImportService service;

    ImportWorker(HouseholdImports imports, ImportService service) {
        this.imports = imports;
        this.service = service;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void work() {
        imports.waiting().forEach(this::carryOut);
        imports.notCompared().forEach(service::compare);
    }

    private void carryOut(UUID id) {
        if (!imports.begin(id)) {
            return;
        }
        var said = new AtomicLong(System.nanoTime());
        try {
            var outcome = service.carryOut(id, read -> {
                if (System.nanoTime() - said.get() > SAID_EVERY_NANOS) {
                    said.set(System.nanoTime());
                    // Outside the transaction that enters the households, or nobody would see it before its end.
                    CompletableFuture.runAsync(() -> imports.progress(id, read)).join();
                }
            });
            if (outcome != null) {
                service.end(id, outcome);
            }
        } catch (RuntimeException e) {
            Log.errorf(e, "The import %s was interrupted; it is begun again", id);
        }
    }
}
