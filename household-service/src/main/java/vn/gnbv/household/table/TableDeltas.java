package vn.gnbv.household.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.UUID;
import vn.gnbv.platform.database.Database;

/**
 * Writes down how the official tables change, in the transaction that changes them. What households were counted as is
 * taken away and what they are counted as is added, both worked out from the facts: so a decision that is entered late,
 * which moves those after it too, needs no rule of its own.
 */
@ApplicationScoped
public class TableDeltas {

    private static final String APPEND = """
            insert into table_deltas (unit_id, on_day, kind, poverty_class, item, households, persons)
            select unit_id, on_day, kind, poverty_class, item, %1$s sum(households), %1$s sum(persons)
            from household_counts where household_id = any (?)
            group by unit_id, on_day, kind, poverty_class, item
            having sum(households) <> 0 or sum(persons) <> 0""";

    private final Database database;
    private final TransactionSynchronizationRegistry transaction;
    private final RollUpWorker worker;

    TableDeltas(Database database, TransactionSynchronizationRegistry transaction, RollUpWorker worker) {
        this.database = database;
        this.transaction = transaction;
        this.worker = worker;
    }

    /**
     * Does, within the caller's transaction, what changes how these households count: a recognition, a move, an end.
     * Whoever changes one of them meanwhile waits.
     */
    public void follow(Collection<UUID> households, Runnable change) {
        var ids = households.toArray(UUID[]::new);
        database.rows("select 1 from households where id = any (?) order by id for update", row -> true, (Object) ids);
        database.write(APPEND.formatted("-"), (Object) ids);
        change.run();
        database.write(APPEND.formatted("+"), (Object) ids);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                worker.wake();
            }
        });
    }
}
