package vn.gnbv.reporting.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** What stands in a calendar: what its organisation has to hand in, and until when others hand in to it. */
@ApplicationScoped
class DeadlineCalendarQueries {

    /** So long a deadline that has passed stays in the calendar. */
    private static final int DAYS_BACK = 60;

    private static final int MOST = 2_000;

    /** Whose calendar it is. */
    record Owner(UUID organisationId, String label) {}

    private final Database database;

    DeadlineCalendarQueries(Database database) {
        this.database = database;
    }

    @Nullable
    Owner owner(byte[] secretSha256) {
        return database.row(
                "select organisation_id, label from deadline_calendars where secret_sha256 = ? and state = 'ACTIVE'",
                row -> new Owner(row.getObject("organisation_id", UUID.class), row.getString("label")),
                (Object) secretSha256);
    }

    List<DeadlineFeed.Entry> entries(UUID organisation, LocalDate today) {
        var entries = new ArrayList<DeadlineFeed.Entry>();
        entries.addAll(database.rows(
                """
                select s.id, o.version, o.opened_at, s.due_date,
                       'Nộp báo cáo: ' || concat_ws(', ', c.regime ->> 'name', s.period_label) as title,
                       'Gửi: ' || receiver.name as description
                from obligation_standings(?::date) s
                join obligations o on o.id = s.id
                left join regime_copies c on c.id = s.regime_id
                left join lateral (
                  select name from organisation_versions v where v.organisation_id = s.receiver_organisation_id
                  order by upper(v.valid) desc nulls first limit 1) receiver on true
                where s.reporter_organisation_id = ? and s.standing in ('MISSING', 'PENDING') and s.due_date >= ?::date
                order by s.due_date, s.id limit ?""",
                row -> new DeadlineFeed.Entry(
                        row.getObject("id", UUID.class) + "@gnbv",
                        row.getInt("version"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getString("title"),
                        row.getString("description"),
                        row.getObject("due_date", LocalDate.class)),
                today,
                organisation,
                today.minusDays(DAYS_BACK),
                MOST));
        entries.addAll(database.rows(
                """
                select s.regime_id, s.period_key, s.due_date, max(o.opened_at) as opened_at, sum(o.version) as version,
                       'Nhận báo cáo: ' || concat_ws(', ', min(c.regime ->> 'name'), min(s.period_label)) as title,
                       'Đã gửi ' || count(*) filter (where s.standing in ('ON_TIME', 'LATE')) || '/' || count(*) as description
                from obligation_standings(?::date) s
                join obligations o on o.id = s.id
                left join regime_copies c on c.id = s.regime_id
                where s.receiver_organisation_id = ? and s.due_date >= ?::date
                group by s.regime_id, s.period_key, s.due_date
                order by s.due_date, s.regime_id, s.period_key limit ?""",
                row -> new DeadlineFeed.Entry(
                        row.getString("regime_id") + "-" + row.getString("period_key") + "-" + row.getString("due_date")
                                + "@gnbv",
                        row.getInt("version"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getString("title"),
                        row.getString("description"),
                        row.getObject("due_date", LocalDate.class)),
                today,
                organisation,
                today.minusDays(DAYS_BACK),
                MOST));
        return entries;
    }
}
