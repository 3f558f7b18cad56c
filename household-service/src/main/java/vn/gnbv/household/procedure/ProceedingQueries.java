package vn.gnbv.household.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;

/** Lists proceedings of the caller's area. */
@ApplicationScoped
class ProceedingQueries {

    private final Database database;

    ProceedingQueries(Database database) {
        this.database = database;
    }

    List<ProceedingItem> list(
            @Nullable UUID area,
            @Nullable UUID subject,
            @Nullable UUID unit,
            @Nullable StepKind kind,
            @Nullable UUID after,
            int limit) {
        var inArea = AreaTree.within("p.unit_id");
        var sql = """
                select p.*, (select count(*) from complaints c where c.proceeding_id = p.id and c.state = 'OPEN')
                              as open_complaints
                from proceedings p
                where (?::uuid is null or p.subject_id = ?) and (?::text is null or (p.kind = ? and p.state = 'RUNNING'))
                  and (?::uuid is null or p.id > ?) and\s""" + inArea + (unit == null ? "" : " and " + inArea) + " order by p.id limit ?";
        var parameters = new ArrayList<@Nullable Object>();
        for (var value : new @Nullable Object[] {subject, kind, after}) {
            parameters.add(value);
            parameters.add(value);
        }
        parameters.add(area);
        if (unit != null) {
            parameters.add(unit);
        }
        parameters.add(limit);
        return database.rows(
                sql,
                row -> new ProceedingItem(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getString("step"),
                        StepKind.valueOf(row.getString("kind")),
                        row.getObject("step_since", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        ProceedingState.valueOf(row.getString("state")),
                        row.getInt("open_complaints")),
                parameters.toArray());
    }
}
