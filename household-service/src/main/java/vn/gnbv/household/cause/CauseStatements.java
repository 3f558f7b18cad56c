package vn.gnbv.household.cause;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** What was found to be the causes of a household's poverty: rows that are added and never change. */
@ApplicationScoped
class CauseStatements {

    private static final String SELECT = """
            select s.*, array(select c.cause_code from cause_statement_causes c left join poverty_causes k
                              on k.code = c.cause_code left join poverty_causes p on p.code = k.parent_code
                              where c.statement_id = s.id
                              order by coalesce(k.number, p.number), c.cause_code) as causes
            from cause_statements s""";

    private final Database database;

    CauseStatements(Database database) {
        this.database = database;
    }

    UUID add(UUID household, StateCauses said, String by) {
        var id = Ids.next();
        database.write("""
                insert into cause_statements (id, household_id, stated_on, needs_nothing, recorded_by)
                values (?, ?, ?, ?, ?)""", id, household, said.statedOn(), Boolean.TRUE.equals(said.needsNothing()), by);
        database.writeAll(
                "insert into cause_statement_causes (statement_id, cause_code) values (?, ?)",
                said.causes().stream()
                        .map(code -> new @Nullable Object[] {id, code})
                        .toList());
        return id;
    }

    Optional<CauseStatementView> find(UUID household, UUID id) {
        return Query.of(SELECT)
                .where("s.household_id = ?", household)
                .where("s.id = ?", id)
                .first(database, CauseStatements::view);
    }

    List<CauseStatementView> list(UUID household, @Nullable UUID after, int limit) {
        return Query.of(SELECT)
                .where("s.household_id = ?", household)
                .whereGiven(after, "s.id < ?")
                .then("order by s.id desc limit ?", limit)
                .list(database, CauseStatements::view);
    }

    Set<String> known(Collection<String> codes) {
        return new HashSet<>(database.rows(
                "select code from poverty_causes where code = any(?::text[])", row -> row.getString(1), (Object)
                        codes.toArray(String[]::new)));
    }

    boolean hasOpenNeed(UUID household) {
        return database.row("select 1 from needs where household_id = ? and state = 'OPEN'", row -> true, household)
                != null;
    }

    /** Whom a decision recognised as poor, when its round was opened, and when it was signed. */
    record Poor(UUID household, LocalDate openedOn, LocalDate decidedOn) {}

    List<Poor> poorByProcedure(UUID recognition) {
        return database.rows(
                """
                select s.household_id, o.opened_on, s.decided_on
                from household_statuses s
                join recognitions r on r.id = s.recognition_id
                join review_rounds o on o.id = r.round_id
                where s.recognition_id = ? and s.poverty_class = 'POOR' and o.procedure_id is not null""",
                row -> new Poor(
                        row.getObject("household_id", UUID.class),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class)),
                recognition);
    }

    /**
     * Those of the households whose causes nobody has stated within the days, or of which it is not known what they need:
     * neither a need is stated, nor that there is none.
     */
    List<UUID> incomplete(Collection<UUID> households, LocalDate from, LocalDate to) {
        return database.rows(
                """
                select h.id
                from unnest(?::uuid[]) as h (id)
                left join lateral (
                  select s.needs_nothing from cause_statements s
                  where s.household_id = h.id and s.stated_on between ? and ?
                  order by s.stated_on desc, s.seq desc limit 1) s on true
                where s.needs_nothing is null
                   or not s.needs_nothing and not exists (
                     select 1 from needs n
                     where n.household_id = h.id and n.stated_on <= ? and coalesce(n.ended_on >= ?, true))
                order by h.id""", row -> row.getObject(1, UUID.class), households.toArray(UUID[]::new), from, to, to, from);
    }

    private static CauseStatementView view(ResultSet row) throws SQLException {
        return new CauseStatementView(
                row.getObject("id", UUID.class),
                CauseStatementView.VERSION,
                row.getObject("household_id", UUID.class),
                row.getObject("stated_on", LocalDate.class),
                List.of((String[]) row.getArray("causes").getArray()),
                row.getBoolean("needs_nothing"),
                Database.instant(row, "recorded_at"));
    }
}
