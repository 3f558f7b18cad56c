package vn.gnbv.budget.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.ActEntry;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.work.WorkQueries;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;

/** Payments: only ever added, shown to those in whose area the line lies. */
@ApplicationScoped
class DisbursementQueries {

    private static final String SELECT = """
            select d.*, (select e.available_vnd from budget_entries e where e.document_id = d.id limit 1) as available_vnd,
              %s as unknown
            from disbursements d join budget_lines l on l.id = d.line_id
            where %s""".formatted(
            WorkQueries.unknown("d.project_id", "d.activity_id"), AreaTree.within("l.scope_unit_id", "l.assigned_on"));

    private static final String PAY = ActEntry.writing("""
            insert into disbursements (id, line_id, line_version, flags, amount_vnd, paid_on, capital_type,
              treasury_reference, content, sample, recorded_by, obligation_id, project_id, activity_id)
            select ?::uuid, m.id, m.version, m.act_flags, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?::uuid
            from moved m returning recorded_at, exists (select 1 from treasury_rows r
              where r.reference = disbursements.treasury_reference and r.state = 'UNMATCHED') as awaited""");

    private final Database database;

    DisbursementQueries(Database database) {
        this.database = database;
    }

    /** Which payments are asked for; null means any. */
    record Filter(
            @Nullable UUID lineId,
            @Nullable UUID programmeId,
            @Nullable Integer year) {

        @Nullable
        Object[] values() {
            return new @Nullable Object[] {lineId, programmeId, year};
        }
    }

    /** The payment as it is written down with its line. */
    static ActEntry paying(UUID id, RecordDisbursement payment, String recordedBy) {
        return new ActEntry(
                PAY,
                id,
                payment.amountVnd(),
                payment.paidOn(),
                payment.capitalType(),
                payment.treasuryReference(),
                payment.content(),
                Boolean.TRUE.equals(payment.sample()),
                recordedBy,
                payment.obligationId(),
                payment.projectId(),
                payment.activityId());
    }

    /** What has been taken back of a payment is never more than was paid. */
    DisbursementService.@Nullable Paid takeBack(UUID id, long vnd, long reversedVnd) {
        return database.row(
                """
                update disbursements set taken_back_vnd = taken_back_vnd + ?, reversed_vnd = reversed_vnd + ?
                where id = ? and amount_vnd - taken_back_vnd >= ?
                returning line_id, capital_type, obligation_id, treasury_reference""",
                row -> new DisbursementService.Paid(
                        row.getObject(1, UUID.class),
                        CapitalType.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getString(4)),
                vnd,
                reversedVnd,
                id,
                vnd);
    }

    @Nullable
    DisbursementView find(UUID id, @Nullable UUID area) {
        return database.row(SELECT + " and d.id = ?", DisbursementQueries::view, area, id);
    }

    List<DisbursementView> list(Filter filter, @Nullable UUID area, @Nullable UUID after, int limit) {
        return database.rows(
                SELECT + """
                         and (?::uuid is null or d.line_id = ?) and (?::uuid is null or l.programme_id = ?)
                         and (?::int is null or l.year = ?) and (?::uuid is null or d.id > ?)
                        order by d.id limit ?""",
                DisbursementQueries::view,
                area,
                filter.lineId(),
                filter.lineId(),
                filter.programmeId(),
                filter.programmeId(),
                filter.year(),
                filter.year(),
                after,
                after,
                limit);
    }

    private static DisbursementView view(ResultSet row) throws SQLException {
        return new DisbursementView(
                row.getObject("id", UUID.class),
                row.getObject("line_id", UUID.class),
                row.getInt("line_version"),
                row.getLong("amount_vnd"),
                row.getObject("paid_on", LocalDate.class),
                CapitalType.valueOf(row.getString("capital_type")),
                row.getString("treasury_reference"),
                row.getString("content"),
                row.getObject("obligation_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("activity_id", UUID.class),
                row.getLong("taken_back_vnd"),
                row.getBoolean("sample"),
                WorkQueries.flags(row),
                row.getLong("available_vnd"),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
