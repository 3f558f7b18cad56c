package vn.gnbv.household.simulation;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import vn.gnbv.platform.database.Database;

/**
 * Runs what waits, one simulation at a time in the whole service: the answers of a nation are read once, not several times
 * at once. What an instance did not finish another one begins anew.
 */
@ApplicationScoped
class SimulationWorker {

    private static final Duration KEPT = Duration.ofDays(30);

    private final SimulationService service;
    private final SimulationRun run;
    private final Database database;
    private final Turn turn;

    SimulationWorker(SimulationService service, SimulationRun run, Database database, Turn turn) {
        this.service = service;
        this.run = run;
        this.database = database;
        this.turn = turn;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void work() {
        var next = next();
        if (next != null) {
            turn.take(() -> {
                for (var id = next; id != null; id = next()) {
                    simulate(id);
                }
            });
        }
    }

    private UUID next() {
        return database.row(
                "select id from classification_simulations where state = 'WAITING' order by requested_at limit 1",
                row -> row.getObject(1, UUID.class));
    }

    private void simulate(UUID id) {
        try {
            var order = service.order(id);
            if (order.isPresent()) {
                run.run(order.get().scope(), order.get().scorers());
            }
        } catch (SQLException | IOException | RuntimeException e) {
            Log.errorf(e, "The simulation %s has failed", id);
            database.write("""
                    update classification_simulations
                    set state = 'FAILED', finished_at = clock_timestamp(), version = version + 1
                    where id = ? and state = 'WAITING'""", id);
        }
    }

    @Scheduled(every = "6h", delayed = "1h", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void forget() {
        database.write("""
                with gone as (delete from classification_simulations where finished_at < ? returning id)
                delete from simulation_changes c using gone where c.simulation_id = gone.id""", database.now().minus(KEPT));
    }
}
