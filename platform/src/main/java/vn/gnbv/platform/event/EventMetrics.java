package vn.gnbv.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.gnbv.platform.database.Database;

/** The numbers to watch: what waits to be published, since when, and what could not be applied. */
@ApplicationScoped
class EventMetrics {

    private final Database database;
    private final MeterRegistry metrics;

    EventMetrics(Database database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        gauge("gnbv.event.log.pending", "Events not yet published", "select count(*) from event_outbox");
        gauge("gnbv.event.log.oldest.pending.seconds", "Age of the oldest event not yet published", """
                select coalesce((select extract(epoch from clock_timestamp() - recorded_at) from event_log
                  where seq = (select min(seq) from event_outbox)), 0)""");
        gauge(
                "gnbv.dead.letters.pending",
                "Messages that could not be applied and await an operator",
                "select count(*) from dead_letters where state = 'PENDING'");
    }

    private void gauge(String name, String description, String sql) {
        Gauge.builder(name, () -> query(sql)).description(description).register(metrics);
    }

    private double query(String sql) {
        try {
            var value = database.row(sql, row -> row.getDouble(1));
            return value == null ? Double.NaN : value;
        } catch (IllegalStateException databaseIsAway) {
            return Double.NaN;
        }
    }
}
