package vn.gnbv.household.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.support.SupportSource;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads choices of beneficiaries; they pass with their unit. */
@ApplicationScoped
class SelectionQueries {

    private static final String IN_AREA = AreaTree.within("b.unit_id");
    private static final String SELECT = """
            select b.*, (select p.id from proceedings p where p.subject_id = b.id and p.unit_id = b.unit_id) as proceeding_id
            from beneficiary_selections b""";

    private final Database database;

    SelectionQueries(Database database) {
        this.database = database;
    }

    Optional<SelectionView> find(UUID id, @Nullable UUID area) {
        return Query.of(SELECT).where("b.id = ?", id).where(IN_AREA, area).first(database, this::view);
    }

    List<SelectionView> list(SelectionQuery asked, @Nullable UUID area, @Nullable UUID after, int limit) {
        return Query.of(SELECT)
                .where(IN_AREA, area)
                .whereGiven(asked.unitId, IN_AREA)
                .whereGiven(asked.componentId, "b.component_id = ?")
                .whereGiven(asked.state, "b.state = ?")
                .whereGiven(after, "b.id > ?")
                .then("order by b.id limit ?", limit)
                .list(database, this::view);
    }

    private List<Candidate> candidates(UUID selection) {
        return database.rows(
                "select * from beneficiary_candidates where selection_id = ? order by number",
                row -> new Candidate(
                        row.getInt("number"),
                        row.getObject("household_id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        row.getObject("need_id", UUID.class),
                        row.getObject("amount_vnd", Long.class),
                        CandidateState.valueOf(row.getString("state")),
                        row.getObject("support_id", UUID.class)),
                selection);
    }

    private SelectionView view(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new SelectionView(
                id,
                row.getInt("version"),
                row.getObject("unit_id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getObject("component_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("content"),
                SupportSource.valueOf(row.getString("source")),
                row.getObject("opened_on", LocalDate.class),
                SelectionState.valueOf(row.getString("state")),
                candidates(id),
                row.getString("decision_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("proceeding_id", UUID.class),
                row.getBoolean("sample"),
                Database.instant(row, "recorded_at"));
    }
}
