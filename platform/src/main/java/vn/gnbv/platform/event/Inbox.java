package vn.gnbv.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;

/** Remembers which events a consumer has applied, in the transaction that applies them. */
@ApplicationScoped
class Inbox {

    private final AgroalDataSource database;

    Inbox(AgroalDataSource database) {
        this.database = database;
    }

    /** False when this consumer has already applied the event; blocks while another instance is applying it. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean firstTime(String consumer, UUID eventId) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing")) {
            insert.setString(1, consumer);
            insert.setObject(2, eventId);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox took no entry", e);
        }
    }
}
