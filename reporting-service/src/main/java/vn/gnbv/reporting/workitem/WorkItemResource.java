package vn.gnbv.reporting.workitem;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.work.WorkItem;
import vn.gnbv.platform.work.WorkItemQuery;

/** The work list of an organisation and of those that report to it. */
@Path("/v1/work-items")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "work-items", description = "What one has to do, in one shape for one list.")
class WorkItemResource {

    private final WorkItemQueries queries;
    private final Caller caller;

    WorkItemResource(WorkItemQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
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
            description =
                    "Of the caller's organisation, and what others owe to it. Kinds: REPORT, CORRECTION,"
                            + " ACCEPTANCE, SUCCESSOR_UNKNOWN, AGGREGATE. Nobody's officer is known here: with an officer the list is empty.")
    public Page<WorkItem> list(@BeanParam @Valid PageQuery page, @BeanParam WorkItemQuery asked) {
        return queries.page(page, asked, caller.organisation());
    }
}
