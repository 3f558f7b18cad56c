package vn.gnbv.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.gnbv.platform.database.Database;

/** Remembers which events a consumer has applied, in the transaction that applies them. */
@ApplicationScoped
class Inbox {

    private final Database database;

    Inbox(Database database) {
        this.database = database;
    }

    /** Those that this consumer has not applied yet; blocks while another instance is applying one of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> firstTime(String consumer, Collection<UUID> eventIds) {
        return new HashSet<>(
                database.rows("""
                insert into inbox (consumer, event_id)
                select ?, id from (select distinct unnest(?::uuid[]) as id order by id) arrived
                on conflict do nothing returning event_id""", row -> row.getObject(1, UUID.class), consumer, eventIds.toArray(UUID[]::new)));
    }
}
