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

    private static final String PENDING = " from event_log where published_at is null and topic is not null";

    private final Database database;
    private final MeterRegistry metrics;

    EventMetrics(Database database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        gauge("gnbv.event.log.pending", "Events not yet published", "select count(*)" + PENDING);
        gauge(
                "gnbv.event.log.oldest.pending.seconds",
                "Age of the oldest event not yet published",
                "select coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)" + PENDING);
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
