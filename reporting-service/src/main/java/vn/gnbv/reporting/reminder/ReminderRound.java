package vn.gnbv.reporting.reminder;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Goes through all that is due, from the morning of every day on, in portions; whoever is stopped goes on. */
@ApplicationScoped
class ReminderRound {

    private static final int PORTION = 1_000;

    private final ReminderService service;
    private final LocalTime from;
    private final Clock clock;
    private volatile boolean stopped;

    ReminderRound(ReminderService service, @ConfigProperty(name = "gnbv.reminders.from") LocalTime from, Clock clock) {
        this.service = service;
        this.from = from;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    @Scheduled(
            every = "${gnbv.reminders.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void go() {
        if (!LocalTime.now(clock).isBefore(from)) {
            go(LocalDate.now(clock));
        }
    }

    void go(LocalDate today) {
        UUID last = null;
        do {
            if (stopped) {
                return;
            }
            last = service.remind(today, last, PORTION);
        } while (last != null);
        service.release(today);
    }
}
