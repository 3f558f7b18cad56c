package vn.gnbv.plans.deadline;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

/** What falls due between two days, under all plans and papers in force. */
@Path("/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "deadlines", description = "What falls due when, across plans and papers.")
class DeadlineResource {

    private final DeadlineQueries queries;
    private final Cursors cursors;

    DeadlineResource(DeadlineQueries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listDeadlines",
            summary = "List what falls due between two days, by its last good day",
            description = "Dated tasks and rounds of reports of all that is in force. A round of which only the year is"
                    + " stated comes last, where the year touches the time.")
    public Page<DeadlineView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to,
            @QueryParam("organisationId") @Nullable UUID organisationId,
            @QueryParam("planId") @Nullable UUID planId) {
        var filter = new DeadlineQueries.DeadlineFilter(from, to, organisationId, planId);
        var cursor = cursors.open(page, "deadlines", filter);
        return cursors.page(
                page,
                queries.list(filter, cursor, page.fetch()),
                "deadlines",
                List.of(DeadlineView::sortDay, DeadlineView::id, DeadlineView::sortKey),
                filter);
    }
}
