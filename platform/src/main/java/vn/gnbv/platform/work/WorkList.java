package vn.gnbv.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.time.DueKind;

/** Reads the work of a service from its sources, as on a day: the next due first, what has no date last. */
@ApplicationScoped
public class WorkList {

    private static final String NAME = "work-items";

    private final Database database;
    private final Cursors cursors;
    private final Clock clock;

    WorkList(Database database, Cursors cursors, Clock clock) {
        this.database = database;
        this.cursors = cursors;
        this.clock = clock;
    }

    public Page<WorkItem> page(PageQuery page, WorkItemQuery asked, WorkSight sight, List<WorkSource> sources) {
        var asOf = asked.day(clock);
        var filters = new @Nullable Object[] {asked.organisationId, asked.officerId, asOf, asked.state};
        var after = cursors.open(page, NAME, filters);
        var rows = rows(sight, sources, asked, asOf, after)
                .then(
                        "order by coalesce(w.last_day, 'infinity'), w.id, coalesce(w.organisation_id, w.id) limit ?",
                        page.fetch())
                .list(database, row -> item(row, asOf));
        return cursors.page(
                page, rows, NAME, List.of(WorkItem::sortDay, WorkItem::id, WorkItem::sortOrganisation), filters);
    }

    private static Query rows(
            WorkSight sight, List<WorkSource> sources, WorkItemQuery asked, LocalDate asOf, Cursor after) {
        var query = Query.of(
                        sight.with() + " select * from (" + union(sources, asked.organisationId) + ") w",
                        arguments(sight, sources, asked.organisationId))
                .where("w.begun_on <= ?::date", asOf)
                .where("(w.gone_on is null or w.gone_on > ?::date)", asOf)
                .where(sight.condition(), sight.rest())
                .whereGiven(asked.officerId, "w.officer_id = ?");
        switch (asked.state) {
            case null -> query.where("coalesce(w.done_on > ?::date, true)", asOf);
            case DONE -> query.where("w.done_on <= ?::date", asOf);
            case OPEN ->
                query.where("coalesce(w.done_on > ?::date, true)", asOf)
                        .where("coalesce(w.last_day >= ?::date, true)", asOf);
            case OVERDUE ->
                query.where("coalesce(w.done_on > ?::date, true)", asOf).where("w.last_day < ?::date", asOf);
        }
        return after.isFirst()
                ? query
                : query.where(
                        "(coalesce(w.last_day, 'infinity'), w.id, coalesce(w.organisation_id, w.id)) > (?::date, ?, ?)",
                        after.text(0),
                        after.uuid(1),
                        after.uuid(2));
    }

    private static String union(List<WorkSource> sources, @Nullable UUID organisation) {
        return sources.stream()
                .map(source -> source.sql(organisation != null))
                .collect(Collectors.joining("\nunion all\n"));
    }

    private static @Nullable Object[] arguments(
            WorkSight sight, List<WorkSource> sources, @Nullable UUID organisation) {
        var arguments = new ArrayList<@Nullable Object>(Arrays.asList(sight.first()));
        if (organisation != null) {
            sources.forEach(
                    source -> arguments.addAll(Collections.nCopies(WorkSource.asks(source.of()), organisation)));
        }
        return arguments.toArray();
    }

    private static WorkItem item(ResultSet row, LocalDate asOf) throws SQLException {
        var dueKind = row.getString("due_kind");
        var lastDay = row.getObject("last_day", LocalDate.class);
        return new WorkItem(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("link"),
                row.getString("title"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("officer_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                dueKind == null ? null : DueKind.valueOf(dueKind),
                lastDay,
                WorkItemState.of(lastDay, row.getObject("done_on", LocalDate.class), asOf));
    }
}
