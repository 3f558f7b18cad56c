package vn.gnbv.budget.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.work.WorkQueries;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Obligations: recorded once, and then only settled or given back, each in one guarded statement. */
@ApplicationScoped
class ObligationQueries {

    private static final String COLUMNS =
            "o.*, " + WorkQueries.unknown("o.project_id", "o.activity_id") + " as unknown";

    private final Database database;

    ObligationQueries(Database database) {
        this.database = database;
    }

    /** Which obligations are asked for; null means any. */
    record Filter(@Nullable UUID lineId, @Nullable Boolean open) {}

    void add(
            Obligation obligation, int lineVersion, List<String> flags, boolean awaitsConfirmation, String recordedBy) {
        database.write(
                """
                insert into obligations (id, kind, line_id, line_version, commitment_id, paper_number, entered_into_on,
                  capital_type, payee_kind, content, project_id, activity_id, amount_vnd, sample, flags,
                  awaits_confirmation, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                obligation.id(),
                obligation.kind(),
                obligation.lineId(),
                lineVersion,
                obligation.commitmentId(),
                obligation.paperNumber(),
                obligation.enteredIntoOn(),
                obligation.capitalType(),
                obligation.payeeKind(),
                obligation.content(),
                obligation.projectId(),
                obligation.activityId(),
                obligation.amountVnd(),
                obligation.sample(),
                flags.toArray(String[]::new),
                awaitsConfirmation,
                recordedBy);
    }

    /** How much is open. */
    @Nullable
    Long open(UUID id, Obligation.Kind kind, @Nullable UUID area) {
        return select("o.open_vnd", kind, area)
                .where("o.id = ?", id)
                .first(database, row -> row.getLong(1))
                .orElse(null);
    }

    @Nullable
    UUID line(UUID id) {
        return database.row("select line_id from obligations where id = ?", row -> row.getObject(1, UUID.class), id);
    }

    boolean settle(UUID id, Obligation.Kind kind, UUID line, long vnd) {
        return database.write("""
                        update obligations set settled_vnd = settled_vnd + ?, version = version + 1
                        where id = ? and kind = ? and line_id = ? and open_vnd >= ? and not awaits_confirmation""", vnd, id, kind, line, vnd) == 1;
    }

    boolean awaitsConfirmation(UUID id) {
        return database.row("select 1 from obligations where id = ? and awaits_confirmation", row -> true, id) != null;
    }

    void confirm(UUID id) {
        database.write("update obligations set awaits_confirmation = false, version = version + 1 where id = ?", id);
    }

    /** Opens again what a payment that was recorded wrongly had settled. */
    Obligation.Kind unsettle(UUID id, long vnd) {
        var kind = database.row(
                "update obligations set settled_vnd = settled_vnd - ?, version = version + 1 where id = ? returning kind",
                row -> Obligation.Kind.valueOf(row.getString(1)),
                vnd,
                id);
        if (kind == null) {
            throw new IllegalStateException("No obligation " + id);
        }
        return kind;
    }

    /** What is given back comes from this line. */
    ObligationService.@Nullable Bound giveBack(UUID id, Obligation.Kind kind, long vnd) {
        return database.row(
                """
                update obligations set given_back_vnd = given_back_vnd + ?, version = version + 1
                where id = ? and kind = ? and open_vnd >= ? returning line_id, capital_type""",
                row -> new ObligationService.Bound(row.getObject(1, UUID.class), CapitalType.valueOf(row.getString(2))),
                vnd,
                id,
                kind,
                vnd);
    }

    <T> List<T> list(
            Obligation.Kind kind,
            Filter filter,
            @Nullable UUID area,
            @Nullable UUID after,
            int limit,
            Database.Row<T> row) {
        return select(COLUMNS, kind, area)
                .whereGiven(filter.lineId(), "o.line_id = ?")
                .whereGiven(filter.open(), "(o.open_vnd > 0) = ?")
                .whereGiven(after, "o.id > ?")
                .then("order by o.id limit ?", limit)
                .list(database, row);
    }

    <T> @Nullable T find(UUID id, Obligation.Kind kind, @Nullable UUID area, Database.Row<T> row) {
        return select(COLUMNS, kind, area)
                .where("o.id = ?", id)
                .first(database, row)
                .orElse(null);
    }

    private static Query select(String columns, Obligation.Kind kind, @Nullable UUID area) {
        return Query.of("select " + columns + " from obligations o join budget_lines l on l.id = o.line_id")
                .where(AreaTree.within("l.scope_unit_id", "l.assigned_on"), area)
                .where("o.kind = ?", kind);
    }

    static CommitmentView commitment(ResultSet row) throws SQLException {
        return new CommitmentView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("line_id", UUID.class),
                row.getInt("line_version"),
                row.getString("paper_number"),
                row.getObject("entered_into_on", LocalDate.class),
                CapitalType.valueOf(row.getString("capital_type")),
                PayeeKind.valueOf(row.getString("payee_kind")),
                row.getString("content"),
                row.getObject("project_id", UUID.class),
                row.getObject("activity_id", UUID.class),
                row.getLong("amount_vnd"),
                row.getLong("given_back_vnd"),
                row.getLong("settled_vnd"),
                row.getLong("open_vnd"),
                row.getBoolean("sample"),
                row.getBoolean("awaits_confirmation"),
                WorkQueries.flags(row),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    static AdvanceView advance(ResultSet row) throws SQLException {
        return new AdvanceView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("line_id", UUID.class),
                row.getInt("line_version"),
                row.getObject("commitment_id", UUID.class),
                row.getString("paper_number"),
                row.getObject("entered_into_on", LocalDate.class),
                CapitalType.valueOf(row.getString("capital_type")),
                PayeeKind.valueOf(row.getString("payee_kind")),
                row.getString("content"),
                row.getObject("project_id", UUID.class),
                row.getObject("activity_id", UUID.class),
                row.getLong("amount_vnd"),
                row.getLong("given_back_vnd"),
                row.getLong("settled_vnd"),
                row.getLong("open_vnd"),
                row.getBoolean("sample"),
                row.getBoolean("awaits_confirmation"),
                WorkQueries.flags(row),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
