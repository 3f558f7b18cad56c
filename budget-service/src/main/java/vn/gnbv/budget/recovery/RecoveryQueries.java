package vn.gnbv.budget.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Money that came back: only ever added, shown to those in whose area its line lies. */
@ApplicationScoped
class RecoveryQueries {

    private final Database database;

    RecoveryQueries(Database database) {
        this.database = database;
    }

    void add(
            UUID id,
            RecoveryKind kind,
            UUID line,
            @Nullable UUID obligation,
            @Nullable UUID disbursement,
            GiveBack terms,
            Destination destination,
            String recordedBy) {
        database.write(
                """
                insert into recoveries (id, kind, line_id, obligation_id, disbursement_id, amount_vnd, recovered_on, reason,
                  treasury_reference, destination, sample, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                kind,
                line,
                obligation,
                disbursement,
                terms.amountVnd(),
                terms.recoveredOn(),
                terms.reason(),
                terms.treasuryReference(),
                destination,
                Boolean.TRUE.equals(terms.sample()),
                recordedBy);
    }

    @Nullable
    RecoveryView find(UUID id, @Nullable UUID area) {
        return select(area)
                .where("r.id = ?", id)
                .first(database, RecoveryQueries::view)
                .orElse(null);
    }

    List<RecoveryView> list(@Nullable UUID lineId, @Nullable UUID area, @Nullable UUID after, int limit) {
        return select(area)
                .whereGiven(lineId, "r.line_id = ?")
                .whereGiven(after, "r.id > ?")
                .then("order by r.id limit ?", limit)
                .list(database, RecoveryQueries::view);
    }

    private static Query select(@Nullable UUID area) {
        return Query.of("select r.* from recoveries r join budget_lines l on l.id = r.line_id")
                .where(AreaTree.within("l.scope_unit_id", "l.assigned_on"), area);
    }

    private static RecoveryView view(ResultSet row) throws SQLException {
        return new RecoveryView(
                row.getObject("id", UUID.class),
                RecoveryKind.valueOf(row.getString("kind")),
                row.getObject("line_id", UUID.class),
                row.getObject("obligation_id", UUID.class),
                row.getObject("disbursement_id", UUID.class),
                row.getLong("amount_vnd"),
                row.getObject("recovered_on", LocalDate.class),
                row.getString("reason"),
                row.getString("treasury_reference"),
                Destination.valueOf(row.getString("destination")),
                row.getBoolean("sample"),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
