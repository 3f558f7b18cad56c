package vn.gnbv.budget.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.Actor;

/** Where every movement of money is written down once; the database lets nobody change or delete an entry. */
@ApplicationScoped
public class Ledger {

    private final AgroalDataSource database;

    Ledger(AgroalDataSource database) {
        this.database = database;
    }

    /** Within the transaction that moves the money, while the lines are still locked by it. */
    public void write(List<Entry> entries) {
        var actor = Actor.current();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into budget_entries (line_id, line_version, kind, amount_vnd, available_vnd,
                          counter_line_id, document_kind, document_id, document_number, document_date, position,
                          recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var entry : entries) {
                insert.setObject(1, entry.lineId());
                insert.setInt(2, entry.lineVersion());
                insert.setString(3, entry.kind().name());
                insert.setLong(4, entry.amountVnd());
                insert.setLong(5, entry.availableVnd());
                insert.setObject(6, entry.counterLineId());
                insert.setString(7, entry.document().kind().name());
                insert.setObject(8, entry.document().id());
                insert.setString(9, entry.document().number());
                insert.setDate(10, Date.valueOf(entry.document().date()));
                insert.setInt(11, entry.position());
                insert.setString(12, actor.id());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger took no entry", e);
        }
    }

    /** The entries of a line, oldest first. */
    public List<EntryView> of(UUID line, @Nullable Long after, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select seq, line_id, line_version, kind, amount_vnd, available_vnd, counter_line_id,
                               document_kind, document_id, document_number, document_date, recorded_at, recorded_by
                        from budget_entries where line_id = ? and seq > ? order by seq limit ?""")) {
            query.setObject(1, line);
            query.setLong(2, after == null ? 0 : after);
            query.setInt(3, limit);
            try (var row = query.executeQuery()) {
                var entries = new ArrayList<EntryView>();
                while (row.next()) {
                    entries.add(view(row));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger is not to be had", e);
        }
    }

    private static EntryView view(ResultSet row) throws SQLException {
        return new EntryView(
                row.getLong("seq"),
                row.getObject("line_id", UUID.class),
                row.getInt("line_version"),
                Entry.Kind.valueOf(row.getString("kind")),
                row.getLong("amount_vnd"),
                row.getLong("available_vnd"),
                row.getObject("counter_line_id", UUID.class),
                Document.Kind.valueOf(row.getString("document_kind")),
                row.getObject("document_id", UUID.class),
                row.getString("document_number"),
                row.getDate("document_date").toLocalDate(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }
}
