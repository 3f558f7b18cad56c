package vn.gnbv.plans.workitem;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Viewer;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

/** The work list of an organisation, or of all that one looks after. */
@Path("/v1/work-items")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "work-items", description = "What one has to do, in one shape for one list.")
class WorkItemResource {

    private final WorkItemQueries queries;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    WorkItemResource(WorkItemQueries queries, Caller caller, Cursors cursors, Clock clock) {
        this.queries = queries;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        "PLAN_DRAFTER",
        "PLAN_SIGNER",
        "BUDGET_OFFICER",
        "REVIEW_LEADER",
        "HOUSEHOLD_OFFICER",
        "REPORTER",
        "REPORT_RECEIVER"
    })
    @Operation(
            operationId = "listWorkItems",
            summary = "List what is to be done, the next due first, what has no date last",
            description = "Of the caller's organisation; for who drafts or signs plans also of the organisations of the"
                    + " area. As on the day asOf, today where absent. Without a state what is not done.")
    public Page<WorkItemView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("organisationId") @Nullable UUID organisationId,
            @QueryParam("officerId") @Nullable UUID officerId,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("state") @Nullable WorkItemState state) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var filter = new WorkItemQueries.WorkItemFilter(organisationId, officerId, day, state);
        var cursor = cursors.open(page, "work-items", filter);
        var rows = queries.list(Viewer.of(caller), filter, cursor, page.fetch());
        return cursors.page(
                page,
                rows,
                "work-items",
                List.of(WorkItemView::sortDay, WorkItemView::id, WorkItemView::organisationId),
                filter);
    }
}
