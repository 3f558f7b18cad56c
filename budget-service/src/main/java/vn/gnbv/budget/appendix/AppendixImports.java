package vn.gnbv.budget.appendix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.appendix.AppendixImportView.State;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.problem.Language;

/** All appendices that were brought, and what was found wrong with them. */
@ApplicationScoped
class AppendixImports {

    /** Somebody who has to put right more than this brings another file first. */
    static final int MOST_ERRORS = 1_000;

    private static final String COLUMNS = "select i.id, i.version, i.state, i.paper, i.file_sha256, i.line_count,"
            + " i.total_vnd, i.error_count, i.decision_id, i.entered_at, i.entered_by from budget_decision_imports i";

    private static final String IN_AREA = AreaTree.within("i.unit_id", "i.issued_on");

    private final Database database;
    private final ObjectMapper json;

    AppendixImports(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(UUID id, StateAppendix paper, @Nullable UUID organisation, String by) {
        database.write("""
                insert into budget_decision_imports
                  (id, state, paper, unit_id, issued_on, entered_by, organisation_id, version)
                values (?, 'AWAITING_FILE', ?::jsonb, ?, ?, ?, ?, 0)""", id, written(paper), paper.unitId(), paper.issuedOn(), by, organisation);
    }

    Optional<AppendixImportView> find(UUID id, @Nullable UUID area) {
        return Query.of(COLUMNS).where("i.id = ?", id).where(IN_AREA, area).first(database, this::view);
    }

    /** Keeps others from changing it until the transaction ends. */
    void lock(UUID id) {
        database.row("select 1 from budget_decision_imports where id = ? for update", row -> true, id);
    }

    List<AppendixImportView> list(@Nullable State state, @Nullable UUID area, @Nullable UUID after, int limit) {
        return Query.of(COLUMNS)
                .where(IN_AREA, area)
                .whereGiven(state, "i.state = ?")
                .whereGiven(after, "i.id > ?")
                .then("order by i.id limit ?", limit)
                .list(database, this::view);
    }

    byte[] file(UUID id) {
        return Query.of("select file from budget_decision_imports")
                .where("id = ?", id)
                .first(database, row -> row.getBytes(1))
                .orElseThrow();
    }

    void checked(UUID id, byte[] file, String sha256, AppendixCheck check) {
        database.write(
                """
                update budget_decision_imports set state = ?, file = ?, file_sha256 = ?, line_count = ?, total_vnd = ?,
                  error_count = ?, version = version + 1 where id = ?""",
                check.errors().isEmpty() ? State.CHECKED : State.REFUSED,
                file,
                sha256,
                check.lines(),
                check.totalVnd(),
                check.errors().size(),
                id);
        database.write("delete from budget_decision_import_errors where import_id = ?", id);
        var rows = new ArrayList<@Nullable Object[]>();
        for (var error : check.errors().stream().limit(MOST_ERRORS).toList()) {
            rows.add(new @Nullable Object[] {
                id,
                rows.size(),
                error.sheet(),
                error.cell(),
                error.value(),
                error.pointer(),
                error.code(),
                error.messageVi(),
                error.messageEn()
            });
        }
        database.writeAll("""
                insert into budget_decision_import_errors
                  (import_id, position, sheet, cell, value, pointer, code, message_vi, message_en)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    void confirmed(UUID id, UUID decision) {
        database.write("""
                update budget_decision_imports set state = 'CONFIRMED', decision_id = ?, version = version + 1
                where id = ?""", decision, id);
    }

    List<AppendixImportView.Error> errors(UUID id, Language language, @Nullable Integer after, int limit) {
        return Query.of("select * from budget_decision_import_errors")
                .where("import_id = ?", id)
                .whereGiven(after, "position > ?")
                .then("order by position limit ?", limit)
                .list(
                        database,
                        row -> new AppendixImportView.Error(
                                row.getInt("position"),
                                row.getString("sheet"),
                                row.getString("cell"),
                                row.getString("value"),
                                row.getString("pointer"),
                                row.getString("code"),
                                row.getString(language == Language.EN ? "message_en" : "message_vi")));
    }

    private AppendixImportView view(ResultSet row) throws SQLException {
        return new AppendixImportView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                read(row.getString("paper")),
                row.getString("file_sha256"),
                row.getObject("line_count", Integer.class),
                row.getObject("total_vnd", Long.class),
                row.getObject("error_count", Integer.class),
                row.getObject("decision_id", UUID.class),
                Database.instant(row, "entered_at"),
                row.getString("entered_by"));
    }

    private String written(StateAppendix paper) {
        try {
            return json.writeValueAsString(paper);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private StateAppendix read(String paper) {
        try {
            return json.readValue(paper, StateAppendix.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
