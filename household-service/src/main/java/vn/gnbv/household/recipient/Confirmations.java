package vn.gnbv.household.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Rows that never change. They are whose the list was: of the area in which its unit lay at the end of the month. */
@ApplicationScoped
class Confirmations {

    private static final String IN_AREA = AreaTree.within("c.unit_id", "c.month_end");
    private static final String SELECT = """
            select c.*,
                   not exists (
                     select 1 from recipient_confirmations l
                     where l.recipient_id = c.recipient_id and l.month_end = c.month_end and l.unit_id = c.unit_id
                       and l.seq > c.seq) as current,
                   r.households, r.members, r.reasons
            from recipient_confirmations c
            cross join lateral (
              select array_agg(f.household_id order by f.number) as households,
                     array_agg(f.member_id order by f.number) as members, array_agg(f.reason order by f.number) as reasons
              from recipient_refusals f where f.confirmation_id = c.id) r""";

    private final Database database;

    Confirmations(Database database) {
        this.database = database;
    }

    /** @param households of those who were not taken */
    void add(UUID id, UUID recipient, ConfirmMovements said, Map<UUID, UUID> households, String by) {
        database.write(
                """
                insert into recipient_confirmations (id, recipient_id, month_end, unit_id, received_on, taken,
                                                     document_number, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                recipient,
                said.ofMonth().atEndOfMonth(),
                said.unitId(),
                said.receivedOn(),
                said.rows(),
                said.documentNumber(),
                by);
        var refused = new ArrayList<@Nullable Object[]>();
        for (var one : said.refused()) {
            refused.add(new @Nullable Object[] {
                id, refused.size(), households.get(one.memberId()), one.memberId(), one.reason()
            });
        }
        database.writeAll("insert into recipient_refusals values (?, ?, ?, ?, ?)", refused);
    }

    Optional<ConfirmationView> find(UUID recipient, UUID id, @Nullable UUID area) {
        return Query.of(SELECT)
                .where("c.id = ?", id)
                .where("c.recipient_id = ?", recipient)
                .where(IN_AREA, area)
                .first(database, Confirmations::view);
    }

    List<ConfirmationView> list(
            UUID recipient,
            @Nullable YearMonth month,
            @Nullable UUID unit,
            @Nullable UUID area,
            @Nullable UUID after,
            int limit) {
        return Query.of(SELECT)
                .where("c.recipient_id = ?", recipient)
                .where(IN_AREA, area)
                .whereGiven(month == null ? null : month.atEndOfMonth(), "c.month_end = ?")
                .whereGiven(unit, IN_AREA)
                .whereGiven(after, "c.id > ?")
                .then("order by c.id limit ?", limit)
                .list(database, Confirmations::view);
    }

    private static ConfirmationView view(ResultSet row) throws SQLException {
        return new ConfirmationView(
                row.getObject("id", UUID.class),
                row.getObject("recipient_id", UUID.class),
                YearMonth.from(row.getObject("month_end", LocalDate.class)).toString(),
                row.getObject("unit_id", UUID.class),
                row.getObject("received_on", LocalDate.class),
                row.getInt("taken"),
                row.getString("document_number"),
                refused(row),
                row.getBoolean("current"),
                Database.instant(row, "recorded_at"));
    }

    private static List<ConfirmationView.Refused> refused(ResultSet row) throws SQLException {
        if (row.getArray("members") == null) {
            return List.of();
        }
        var households = (UUID[]) row.getArray("households").getArray();
        var members = (UUID[]) row.getArray("members").getArray();
        var reasons = (String[]) row.getArray("reasons").getArray();
        return IntStream.range(0, members.length)
                .mapToObj(i -> new ConfirmationView.Refused(households[i], members[i], reasons[i]))
                .toList();
    }
}
