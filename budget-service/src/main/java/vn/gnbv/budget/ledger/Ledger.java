package vn.gnbv.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.Actor;
import vn.gnbv.platform.database.Database;

/** Where every movement of money is written down once; the database lets nobody change or delete an entry. */
@ApplicationScoped
public class Ledger {

    private final Database database;

    Ledger(Database database) {
        this.database = database;
    }

    /** Within the transaction that moves the money, while the lines are still locked by it. */
    public void write(List<Entry> entries) {
        var actor = Actor.current().id();
        database.writeAll(
                """
                insert into budget_entries (line_id, line_version, account, change_vnd, available_vnd, counter_line_id,
                  document_kind, document_id, document_number, document_date, position, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entries.stream()
                        .map(entry -> new @Nullable Object[] {
                            entry.lineId(),
                            entry.lineVersion(),
                            entry.account(),
                            entry.changeVnd(),
                            entry.availableVnd(),
                            entry.counterLineId(),
                            entry.document().kind(),
                            entry.document().id(),
                            entry.document().number(),
                            entry.document().date(),
                            entry.position(),
                            actor
                        })
                        .toList());
    }

    /** The entries of a line, oldest first. */
    public List<EntryView> of(UUID line, @Nullable Long after, int limit) {
        return database.rows("""
                select seq, line_id, line_version, account, change_vnd, available_vnd, counter_line_id, document_kind,
                       document_id, document_number, document_date, recorded_at, recorded_by
                from budget_entries where line_id = ? and seq > ? order by seq limit ?""", Ledger::view, line, after == null ? 0 : after, limit);
    }

    /** A row of {@code budget_entries}. */
    public static EntryView view(ResultSet row) throws SQLException {
        return new EntryView(
                row.getLong("seq"),
                row.getObject("line_id", UUID.class),
                row.getInt("line_version"),
                Account.valueOf(row.getString("account")),
                row.getLong("change_vnd"),
                row.getLong("available_vnd"),
                row.getObject("counter_line_id", UUID.class),
                Document.Kind.valueOf(row.getString("document_kind")),
                row.getObject("document_id", UUID.class),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
