package vn.gnbv.budget.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.treasury.TreasuryRowView.State;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Statements and their rows, and the payments that they are held against. */
@ApplicationScoped
class TreasuryQueries {

    /** What is known of a reference already. */
    record Known(String reference, LocalDate paidOn, long amountVnd) {}

    private static final String STATEMENT = """
            select s.id, s.unit_id, s.file_sha256, s.row_count, s.new_count, s.imported_at, s.imported_by,
              (select count(*) from treasury_rows r where r.statement_id = s.id and r.state = 'UNMATCHED') as unmatched
            from treasury_statements s""";

    private static final String PAYMENT = """
            select d.id, d.line_id, d.standing_vnd, d.paid_on, d.treasury_reference, c.code
            from disbursements d
            join budget_lines l on l.id = d.line_id
            left join component_copies c on c.id = l.component_id""";

    private static final String STATEMENT_IN_AREA = AreaTree.within("s.unit_id", "s.last_day");
    private static final String ROW_IN_AREA = AreaTree.within("r.unit_id", "r.paid_on");
    private static final String LINE_IN_AREA = AreaTree.within("l.scope_unit_id", "l.assigned_on");
    private static final String WITHOUT_ROW =
            "not exists (select 1 from treasury_rows paired where paired.disbursement_id = d.id)";

    /**
     * Reference, amount and date: where one payment has all three, it is the row's; where several have, or several rows that
     * came together want the same, nobody guesses. A row that somebody is settling is left to him: who matches may hold the
     * line that he is about to pay from.
     */
    private static final String MATCH = """
            update treasury_rows t set state = 'MATCHED', disbursement_id = m.disbursement_id,
              settled_at = clock_timestamp(), settled_by = ?, version = t.version + 1
            from (
              select r.id, d.id as disbursement_id, count(*) over (partition by r.id) as payments,
                count(*) over (partition by d.id) as wanted
              from (select * from treasury_rows open where open.%s = ? and open.state = 'UNMATCHED'
                for update skip locked) r
              join disbursements d on d.treasury_reference = r.reference and d.standing_vnd = r.amount_vnd
                and d.paid_on = r.paid_on
              join budget_lines l on l.id = d.line_id
              where %s and %s) m
            where m.id = t.id and m.payments = 1 and m.wanted = 1""";

    private static final String MATCH_OF_UNIT = match("unit_id");
    private static final String MATCH_OF_REFERENCE = match("reference");

    private final Database database;

    TreasuryQueries(Database database) {
        this.database = database;
    }

    /** Statements of one unit are taken in one after the other. */
    void lock(UUID unit) {
        database.row("select pg_advisory_xact_lock(hashtext(?))", row -> true, "treasury " + unit);
    }

    Optional<TreasuryStatementView> sameFile(UUID unit, String sha256) {
        return Query.of(STATEMENT)
                .where("s.unit_id = ? and s.file_sha256 = ?", unit, sha256)
                .first(database, TreasuryQueries::statement);
    }

    Optional<TreasuryStatementView> statement(UUID id, @Nullable UUID area) {
        return Query.of(STATEMENT)
                .where("s.id = ?", id)
                .where(STATEMENT_IN_AREA, area)
                .first(database, TreasuryQueries::statement);
    }

    List<TreasuryStatementView> statements(@Nullable UUID area, @Nullable UUID after, int limit) {
        return Query.of(STATEMENT)
                .where(STATEMENT_IN_AREA, area)
                .whereGiven(after, "s.id > ?")
                .then("order by s.id limit ?", limit)
                .list(database, TreasuryQueries::statement);
    }

    /** Those of the last minutes: no payment is under way for longer. */
    List<TreasuryStatementView> newest() {
        return Query.of(STATEMENT)
                .where("s.imported_at > clock_timestamp() - interval '10 minutes'")
                .then("order by s.id")
                .list(database, TreasuryQueries::statement);
    }

    Map<String, Known> known(UUID unit, Collection<String> references) {
        return database
                .rows(
                        """
                        select reference, paid_on, amount_vnd from treasury_rows
                        where unit_id = ? and reference = any (string_to_array(?, chr(31)))""",
                        row -> new Known(row.getString(1), row.getObject(2, LocalDate.class), row.getLong(3)),
                        unit,
                        String.join("\u001f", references))
                .stream()
                .collect(Collectors.toMap(Known::reference, Function.identity()));
    }

    void add(
            UUID id,
            UUID unit,
            String sha256,
            byte[] file,
            List<TreasuryTable.Row> rows,
            List<TreasuryTable.Row> added,
            LocalDate today,
            @Nullable UUID organisation,
            String by) {
        database.write("""
                insert into treasury_statements
                  (id, unit_id, file_sha256, file, last_day, row_count, new_count, imported_by, organisation_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", id, unit, sha256, file, lastDay(rows), rows.size(), added.size(), by, organisation);
        database.writeAll(
                """
                insert into treasury_rows (id, statement_id, unit_id, organisation_id, cell, reference, paid_on,
                  amount_vnd, budget_code, content, state, imported_on, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'UNMATCHED', ?, 0)""",
                added.stream()
                        .map(row -> new @Nullable Object[] {
                            Ids.next(),
                            id,
                            unit,
                            organisation,
                            row.cell(),
                            row.reference(),
                            row.paidOn(),
                            row.amountVnd(),
                            row.budgetCode(),
                            row.content(),
                            today
                        })
                        .toList());
    }

    /** Whose tree of units decides who sees the statement. */
    static LocalDate lastDay(List<TreasuryTable.Row> rows) {
        return rows.stream()
                .map(TreasuryTable.Row::paidOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static String match(String column) {
        return MATCH.formatted(column, WITHOUT_ROW, LINE_IN_AREA.replace("?", "r.unit_id"));
    }

    /** The rows of a unit that have their payment. */
    void match(UUID unit, String by) {
        database.write(MATCH_OF_UNIT, by, unit);
    }

    /** A row that has been waiting for this payment. */
    void match(String reference, String by) {
        database.writeWithNext(MATCH_OF_REFERENCE, by, reference);
    }

    /** The row of a payment that was not made as it was recorded is open again. */
    void reopen(UUID disbursement) {
        database.write("""
                update treasury_rows set state = 'UNMATCHED', disbursement_id = null, settled_at = null, settled_by = null,
                  version = version + 1 where disbursement_id = ?""", disbursement);
    }

    Optional<TreasuryRowView> row(UUID id, @Nullable UUID area) {
        return Query.of("select r.* from treasury_rows r")
                .where("r.id = ?", id)
                .where(ROW_IN_AREA, area)
                .first(database, TreasuryQueries::row);
    }

    void lockRow(UUID id) {
        database.row("select 1 from treasury_rows where id = ? for update", row -> true, id);
    }

    List<TreasuryRowView> rows(
            @Nullable UUID statement, @Nullable State state, @Nullable UUID area, @Nullable UUID after, int limit) {
        return Query.of("select r.* from treasury_rows r")
                .where(ROW_IN_AREA, area)
                .whereGiven(statement, "r.statement_id = ?")
                .whereGiven(state, "r.state = ?")
                .whereGiven(after, "r.id > ?")
                .then("order by r.id limit ?", limit)
                .list(database, TreasuryQueries::row);
    }

    void settle(UUID id, State state, @Nullable UUID disbursement, @Nullable String reason, String by) {
        database.write("""
                update treasury_rows set state = ?, disbursement_id = ?, reason = ?, settled_at = clock_timestamp(),
                  settled_by = ?, version = version + 1 where id = ?""", state, disbursement, reason, by, id);
    }

    /** The same amount within ten days, and of another reference only where it has none; the likeliest first. */
    List<TreasuryRowView.Payment> proposals(TreasuryRowView row, @Nullable UUID area) {
        return Query.of(PAYMENT)
                .where(LINE_IN_AREA, area)
                .where(WITHOUT_ROW)
                .where("d.standing_vnd = ?", row.amountVnd())
                .where("abs(d.paid_on - ?::date) <= 10", row.paidOn())
                .then("""
                        order by d.treasury_reference is not distinct from ? desc, c.code is not distinct from ? desc,
                          abs(d.paid_on - ?::date), d.id limit 20""", row.reference(), row.budgetCode(), row.paidOn())
                .list(database, TreasuryQueries::payment);
    }

    Optional<TreasuryRowView.Payment> payment(UUID id, @Nullable UUID area) {
        return Query.of(PAYMENT)
                .where("d.id = ?", id)
                .where(LINE_IN_AREA, area)
                .first(database, TreasuryQueries::payment);
    }

    boolean isMatched(UUID disbursement) {
        return Query.of("select 1 from treasury_rows")
                .where("disbursement_id = ?", disbursement)
                .first(database, row -> true)
                .isPresent();
    }

    /** Whether the reference was paid and recorded in the area, whatever the amount. */
    boolean isDisbursed(String reference, @Nullable UUID area) {
        return Query.of(PAYMENT)
                .where("d.treasury_reference = ? and d.standing_vnd > 0", reference)
                .where(LINE_IN_AREA, area)
                .where(WITHOUT_ROW)
                .first(database, row -> true)
                .isPresent();
    }

    List<TreasuryRowView.Payment> withoutRow(
            @Nullable UUID programme, @Nullable Integer year, @Nullable UUID area, @Nullable UUID after, int limit) {
        return Query.of(PAYMENT)
                .where(LINE_IN_AREA, area)
                .where(WITHOUT_ROW)
                .where("d.standing_vnd > 0")
                .whereGiven(programme, "l.programme_id = ?")
                .whereGiven(year, "l.year = ?")
                .whereGiven(after, "d.id > ?")
                .then("order by d.id limit ?", limit)
                .list(database, TreasuryQueries::payment);
    }

    private static TreasuryStatementView statement(ResultSet row) throws SQLException {
        return new TreasuryStatementView(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("file_sha256"),
                row.getInt("row_count"),
                row.getInt("new_count"),
                row.getInt("unmatched"),
                Database.instant(row, "imported_at"),
                row.getString("imported_by"));
    }

    private static TreasuryRowView row(ResultSet row) throws SQLException {
        return new TreasuryRowView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("statement_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("cell"),
                row.getString("reference"),
                row.getObject("paid_on", LocalDate.class),
                row.getLong("amount_vnd"),
                row.getString("budget_code"),
                row.getString("content"),
                State.valueOf(row.getString("state")),
                row.getObject("disbursement_id", UUID.class),
                row.getString("reason"),
                Database.instant(row, "settled_at"),
                row.getString("settled_by"));
    }

    private static TreasuryRowView.Payment payment(ResultSet row) throws SQLException {
        return new TreasuryRowView.Payment(
                row.getObject("id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getLong("standing_vnd"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("treasury_reference"),
                row.getString("code"));
    }
}
