package vn.gnbv.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.gnbv.platform.database.Database;

/** Remembers which events a consumer has applied, in the transaction that applies them. */
@ApplicationScoped
class Inbox {

    private final Database database;

    Inbox(Database database) {
        this.database = database;
    }

    /** False when this consumer has already applied the event; blocks while another instance is applying it. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean firstTime(String consumer, UUID eventId) {
        return database.write(
                        "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing",
                        consumer,
                        eventId)
                == 1;
    }
}
