package vn.gnbv.budget.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.budget.line.LineEndService.CarryOver;
import vn.gnbv.budget.year.Act;
import vn.gnbv.budget.year.Authority;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Papers on what is left of a year; they are kept among the decisions. */
@ApplicationScoped
class TransferQueries {

    private final Database database;

    TransferQueries(Database database) {
        this.database = database;
    }

    /** A paper of a year's end, as far as all of them have it. */
    record Paper(
            UUID id,
            Act act,
            String number,
            LocalDate issuedOn,
            String issuer,
            @Nullable Signer signer,
            @Nullable Authority authority,
            UUID programmeId,
            UUID unitId,
            int year,
            @Nullable String basis,
            @Nullable String reason,
            boolean sample,
            List<String> warnings) {}

    /** @return whether it was added; else it is on record already */
    boolean add(Paper paper, String recordedBy) {
        return database.write(
                        """
                        insert into budget_decisions (id, kind, number, issued_on, issuer, signer_name, signer_position,
                          authority, programme_id, unit_id, year, basis, reason, sample, warnings, recorded_at,
                          recorded_by, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), ?, 0)
                        on conflict on constraint uq_budget_decisions_paper do nothing""",
                        paper.id(),
                        paper.act(),
                        paper.number(),
                        paper.issuedOn(),
                        paper.issuer(),
                        Signer.name(paper.signer()),
                        Signer.position(paper.signer()),
                        paper.authority(),
                        paper.programmeId(),
                        paper.unitId(),
                        paper.year(),
                        paper.basis(),
                        paper.reason(),
                        paper.sample(),
                        paper.warnings().toArray(String[]::new),
                        recordedBy)
                == 1;
    }

    void addMovements(UUID paper, List<CarryOver> carryOvers, List<UUID> toLines, @Nullable String classCode) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < carryOvers.size(); i++) {
            var carryOver = carryOvers.get(i);
            rows.add(new @Nullable Object[] {
                paper,
                i,
                carryOver.fromLineId(),
                toLines.get(i),
                carryOver.amountVnd(),
                classCode,
                carryOver.expiresOn()
            });
        }
        database.writeAll("""
                insert into carry_over_movements (decision_id, position, from_line_id, to_line_id, amount_vnd, class_code,
                  expires_on)
                values (?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    @Nullable
    CarryOverView find(UUID id, @Nullable UUID area) {
        return select(area)
                .where("d.id = ?", id)
                .first(database, row -> view(row, area))
                .orElse(null);
    }

    List<CarryOverView> list(
            @Nullable UUID programmeId,
            @Nullable Integer toYear,
            @Nullable UUID lineId,
            @Nullable UUID area,
            @Nullable UUID after,
            int limit) {
        return select(area)
                .whereGiven(programmeId, "d.programme_id = ?")
                .whereGiven(toYear, "d.year = ?")
                .whereGiven(
                        lineId,
                        "exists (select 1 from carry_over_movements m where m.decision_id = d.id and ? in (m.from_line_id, m.to_line_id))")
                .whereGiven(after, "d.id > ?")
                .then("order by d.id limit ?", limit)
                .list(database, row -> view(row, area));
    }

    private static Query select(@Nullable UUID area) {
        return Query.of("select d.* from budget_decisions d")
                .where("d.kind = 'CARRY_OVER'")
                .where(
                        "exists (select 1 from budget_lines l where l.decision_id = d.id and "
                                + AreaTree.within("l.scope_unit_id", "l.assigned_on") + ")",
                        area);
    }

    private List<CarryOverView.Movement> movements(UUID id, @Nullable UUID area) {
        return database.rows(
                """
                select m.*, l.origin_year from carry_over_movements m join budget_lines l on l.id = m.to_line_id
                where m.decision_id = ? and %s order by l.origin_year, m.position""".formatted(AreaTree.within("l.scope_unit_id", "l.assigned_on")),
                row -> new CarryOverView.Movement(
                        row.getObject("from_line_id", UUID.class),
                        row.getObject("to_line_id", UUID.class),
                        row.getInt("origin_year"),
                        row.getLong("amount_vnd"),
                        row.getString("class_code"),
                        row.getObject("expires_on", LocalDate.class)),
                id,
                area);
    }

    private CarryOverView view(ResultSet row, @Nullable UUID area) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var authority = row.getString("authority");
        return new CarryOverView(
                id,
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issuer"),
                Signer.of(row.getString("signer_name"), row.getString("signer_position")),
                authority == null ? null : Authority.valueOf(authority),
                row.getObject("programme_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getInt("year"),
                row.getString("basis"),
                row.getBoolean("sample"),
                List.of((String[]) row.getArray("warnings").getArray()),
                movements(id, area),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
