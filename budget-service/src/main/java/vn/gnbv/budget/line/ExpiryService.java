package vn.gnbv.budget.line;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Cancels money of earlier years on the day after its last one. Money that is entered when it has expired already, with
 * the payments of its time still to come, is left to the paper that settles its year.
 */
@ApplicationScoped
class ExpiryService {

    private static final int PORTION = 500;

    private final BudgetLineQueries queries;
    private final LineEndService years;
    private final Clock clock;

    ExpiryService(BudgetLineQueries queries, LineEndService years, Clock clock) {
        this.queries = queries;
        this.years = years;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void expire() {
        expire(LocalDate.now(clock));
    }

    /** @return how many lines have lost money */
    @Transactional
    int expire(LocalDate today) {
        return years.expire(queries.expired(today, PORTION), today).size();
    }
}
