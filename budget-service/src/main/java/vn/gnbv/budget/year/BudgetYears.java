package vn.gnbv.budget.year;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** The budget years on record. */
@ApplicationScoped
public class BudgetYears {

    /** A unit's year is that of the date on which a paper gave it money; its own is looked at on the first day. */
    private static final String VISIBLE = AreaTree.within("y.unit_id", "make_date(y.year, 1, 1)");

    private final Database database;

    BudgetYears(Database database) {
        this.database = database;
    }

    /** Which years are asked for; null means any. */
    record Filter(
            @Nullable UUID programmeId,
            @Nullable Integer year,
            @Nullable UUID unitId) {}

    /** What holds in a unit: what is stated for itself, else for the nearest unit above it. */
    public @Nullable BudgetYearView governing(UUID programme, int year, UUID unit, LocalDate on) {
        return Query.of("select y.* from budget_years y join area_paths p on p.ancestor_id = y.unit_id")
                .where("p.unit_id = ?", unit)
                .where("p.valid @> ?::date", on)
                .where("y.programme_id = ?", programme)
                .where("y.year = ?", year)
                .then(
                        "order by (select count(*) from area_paths a where a.unit_id = y.unit_id and a.valid @> ?::date) desc limit 1",
                        on)
                .first(database, this::view)
                .orElse(null);
    }

    /** Whether the year is closed for one of the units. */
    public boolean closed(UUID programme, int year, Collection<UUID> units, LocalDate on) {
        return database.row("""
                        select 1 from budget_years y join area_paths p on p.ancestor_id = y.unit_id
                        where y.state = 'CLOSED' and y.programme_id = ? and y.year = ? and p.unit_id = any (?)
                          and p.valid @> ?::date""", row -> true, programme, year, units.toArray(UUID[]::new), on) != null;
    }

    /** @return whether it was added; else one is on record for the same programme, year and unit */
    boolean add(UUID id, StateBudgetYear year, String recordedBy) {
        var added = database.write(
                """
                insert into budget_years (id, programme_id, year, unit_id, settled_by, settled_by_basis, second_person,
                  separate_payer, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint uq_budget_years do nothing""",
                id,
                year.programmeId(),
                year.year(),
                year.unitId(),
                year.settledBy(),
                year.settledByBasis(),
                year.secondPerson(),
                year.separatePayer(),
                recordedBy);
        if (added == 1) {
            rules(id, year);
        }
        return added == 1;
    }

    void restate(UUID id, StateBudgetYear year, String recordedBy) {
        database.write(
                """
                update budget_years set settled_by = ?, settled_by_basis = ?, second_person = ?, separate_payer = ?,
                  recorded_at = clock_timestamp(), recorded_by = ?, version = version + 1
                where id = ?""",
                year.settledBy(),
                year.settledByBasis(),
                year.secondPerson(),
                year.separatePayer(),
                recordedBy,
                id);
        database.write("delete from authority_rules where budget_year_id = ?", id);
        database.write("delete from carry_over_classes where budget_year_id = ?", id);
        rules(id, year);
    }

    private void rules(UUID id, StateBudgetYear year) {
        database.writeAll(
                "insert into authority_rules (budget_year_id, act, authorities, basis) values (?, ?, ?, ?)",
                year.authorityRules().stream()
                        .map(r -> new @Nullable Object[] {
                            id,
                            r.act(),
                            r.authorities().stream()
                                    .distinct()
                                    .map(Authority::name)
                                    .toArray(String[]::new),
                            r.basis()
                        })
                        .toList());
        database.writeAll(
                "insert into carry_over_classes (budget_year_id, code, name, basis) values (?, ?, ?, ?)",
                year.carryOverClasses().stream()
                        .map(c -> new @Nullable Object[] {id, c.code(), c.name(), c.basis()})
                        .toList());
    }

    void close(UUID id, CloseYear paper, String recordedBy) {
        database.write(
                """
                update budget_years set state = 'CLOSED', closing_number = ?, closing_date = ?, closing_issuer = ?,
                  closing_signer_name = ?, closing_signer_position = ?, recorded_at = clock_timestamp(), recorded_by = ?,
                  version = version + 1
                where id = ?""",
                paper.number(),
                paper.issuedOn(),
                paper.issuer(),
                Signer.name(paper.signer()),
                Signer.position(paper.signer()),
                recordedBy,
                id);
    }

    @Nullable
    BudgetYearView find(UUID id, @Nullable UUID area) {
        return select(area).where("y.id = ?", id).first(database, this::view).orElse(null);
    }

    @Nullable
    BudgetYearView lock(UUID id, @Nullable UUID area) {
        return select(area)
                .where("y.id = ?", id)
                .then("for update of y")
                .first(database, this::view)
                .orElse(null);
    }

    List<BudgetYearView> list(Filter filter, @Nullable UUID area, @Nullable UUID after, int limit) {
        return select(area)
                .whereGiven(filter.programmeId(), "y.programme_id = ?")
                .whereGiven(filter.year(), "y.year = ?")
                .whereGiven(filter.unitId(), "y.unit_id = ?")
                .whereGiven(after, "y.id > ?")
                .then("order by y.id limit ?", limit)
                .list(database, this::view);
    }

    private static Query select(@Nullable UUID area) {
        return Query.of("select y.* from budget_years y").where(VISIBLE, area);
    }

    private BudgetYearView view(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var closingNumber = row.getString("closing_number");
        return new BudgetYearView(
                id,
                row.getInt("version"),
                row.getObject("programme_id", UUID.class),
                row.getInt("year"),
                row.getObject("unit_id", UUID.class),
                row.getObject("settled_by", LocalDate.class),
                row.getString("settled_by_basis"),
                row.getBoolean("second_person"),
                row.getBoolean("separate_payer"),
                authorityRules(id),
                carryOverClasses(id),
                BudgetYearView.State.valueOf(row.getString("state")),
                closingNumber == null
                        ? null
                        : new BudgetYearView.Closing(
                                closingNumber,
                                row.getObject("closing_date", LocalDate.class),
                                row.getString("closing_issuer"),
                                Signer.of(
                                        row.getString("closing_signer_name"),
                                        row.getString("closing_signer_position"))),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    private List<StateBudgetYear.AuthorityRule> authorityRules(UUID id) {
        return database.rows(
                "select act, authorities, basis from authority_rules where budget_year_id = ? order by act",
                row -> new StateBudgetYear.AuthorityRule(
                        Act.valueOf(row.getString("act")),
                        Stream.of((String[]) row.getArray("authorities").getArray())
                                .map(Authority::valueOf)
                                .toList(),
                        row.getString("basis")),
                id);
    }

    private List<StateBudgetYear.CarryOverClass> carryOverClasses(UUID id) {
        return database.rows(
                "select code, name, basis from carry_over_classes where budget_year_id = ? order by code",
                row -> new StateBudgetYear.CarryOverClass(
                        row.getString("code"), row.getString("name"), row.getString("basis")),
                id);
    }
}
