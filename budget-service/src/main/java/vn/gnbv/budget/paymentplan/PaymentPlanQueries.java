package vn.gnbv.budget.paymentplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** Payment plans of lines. */
@ApplicationScoped
class PaymentPlanQueries {

    private final Database database;

    PaymentPlanQueries(Database database) {
        this.database = database;
    }

    /** The plan's version; locked until the transaction ends. */
    int lock(UUID line) {
        database.row("select 1 from budget_lines where id = ? for key share", row -> true, line);
        database.write("""
                insert into payment_plans (line_id, version, recorded_at, recorded_by)
                values (?, 0, clock_timestamp(), '') on conflict do nothing""", line);
        return version(line, " for update");
    }

    int version(UUID line) {
        return version(line, "");
    }

    private int version(UUID line, String lock) {
        @Nullable
        Integer version =
                database.row("select version from payment_plans where line_id = ?" + lock, row -> row.getInt(1), line);
        return version == null ? 0 : version;
    }

    void replace(UUID line, int version, List<StatePaymentPlan.Month> months, String recordedBy) {
        database.write(
                "update payment_plans set version = ?, recorded_at = clock_timestamp(), recorded_by = ? where line_id = ?",
                version,
                recordedBy,
                line);
        database.write("delete from payment_plan_months where line_id = ?", line);
        database.writeAll(
                "insert into payment_plan_months (line_id, month, amount_vnd) values (?, ?, ?)",
                months.stream()
                        .map(m -> new @Nullable Object[] {line, m.firstDay(), m.amountVnd()})
                        .toList());
    }

    List<PaymentPlanView.Month> months(UUID line) {
        return database.rows(
                """
                select month, sum(planned)::bigint as planned, sum(paid)::bigint as paid from (
                  select month, amount_vnd as planned, 0 as paid from payment_plan_months where line_id = ?
                  union all
                  select date_trunc('month', paid_on)::date, 0, amount_vnd - taken_back_vnd
                  from disbursements where line_id = ?) m
                group by month order by month""",
                row -> new PaymentPlanView.Month(
                        row.getObject("month", LocalDate.class), row.getLong("planned"), row.getLong("paid")),
                line,
                line);
    }
}
