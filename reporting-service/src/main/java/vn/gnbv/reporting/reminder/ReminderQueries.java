package vn.gnbv.reporting.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** Who is to be reminded of one campaign, for its receiver. */
@ApplicationScoped
class ReminderQueries {

    private static final int MOST = 500;

    private final Database database;

    ReminderQueries(Database database) {
        this.database = database;
    }

    List<ReminderText.Item> missing(@Nullable UUID receiver, UUID regime, String periodKey, LocalDate today) {
        return database.rows(
                """
                select s.id, s.due_date, concat_ws(', ', c.regime ->> 'name', s.period_label) as what,
                       coalesce(reporter.name, s.reporter_organisation_id::text) as reporter,
                       coalesce(s.report_state = 'RETURNED', false) as returned
                from obligation_standings(?::date) s
                left join regime_copies c on c.id = s.regime_id
                left join lateral (
                  select name from organisation_versions v where v.organisation_id = s.reporter_organisation_id
                  order by upper(v.valid) desc nulls first limit 1) reporter on true
                where s.receiver_organisation_id = ? and s.regime_id = ? and s.period_key = ?
                  and s.standing in ('MISSING', 'PENDING', 'UNDATED')
                order by s.due_date nulls last, reporter, s.id limit ?""",
                row -> new ReminderText.Item(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        row.getString("reporter"),
                        row.getObject("due_date", LocalDate.class),
                        row.getBoolean("returned")),
                today,
                receiver,
                regime,
                periodKey,
                MOST);
    }
}
