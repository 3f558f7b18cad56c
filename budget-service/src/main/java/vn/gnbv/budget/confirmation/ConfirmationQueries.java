package vn.gnbv.budget.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Document;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Papers that wait for a second officer, shown to those in whose area one of their lines lies. */
@ApplicationScoped
class ConfirmationQueries {

    private static final String VISIBLE = "exists (select 1 from budget_lines l where l.id = any (c.line_ids) and "
            + AreaTree.within("l.scope_unit_id", "l.assigned_on") + ")";

    private final Database database;

    ConfirmationQueries(Database database) {
        this.database = database;
    }

    void add(Document paper, List<UUID> lines, String recordedBy) {
        database.write(
                """
                insert into confirmations (document_id, document_kind, number, issued_on, line_ids, recorded_by)
                values (?, ?, ?, ?, ?, ?)""", paper.id(), paper.kind(), paper.number(), paper.date(), lines.toArray(UUID[]::new), recordedBy);
    }

    /** @return whether it was still open */
    boolean confirm(UUID document, String confirmedBy) {
        return database.write("""
                        update confirmations set confirmed_at = clock_timestamp(), confirmed_by = ?
                        where document_id = ? and confirmed_at is null""", confirmedBy, document) == 1;
    }

    @Nullable
    ConfirmationView find(UUID document, @Nullable UUID area) {
        return select(area)
                .where("c.document_id = ?", document)
                .first(database, ConfirmationQueries::view)
                .orElse(null);
    }

    List<ConfirmationView> list(@Nullable Boolean open, @Nullable UUID area, @Nullable UUID after, int limit) {
        return select(area)
                .whereGiven(open, "(c.confirmed_at is null) = ?")
                .whereGiven(after, "c.document_id > ?")
                .then("order by c.document_id limit ?", limit)
                .list(database, ConfirmationQueries::view);
    }

    private static Query select(@Nullable UUID area) {
        return Query.of("select c.* from confirmations c").where(VISIBLE, area);
    }

    private static ConfirmationView view(ResultSet row) throws SQLException {
        return new ConfirmationView(
                row.getObject("document_id", UUID.class),
                Document.Kind.valueOf(row.getString("document_kind")),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                List.of((UUID[]) row.getArray("line_ids").getArray()),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                Database.instant(row, "confirmed_at"),
                row.getString("confirmed_by"));
    }
}
