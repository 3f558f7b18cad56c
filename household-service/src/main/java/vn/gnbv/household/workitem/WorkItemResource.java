package vn.gnbv.household.workitem;

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

/** The work list of a commune, or of all communes of the area. */
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
            description = "What is left in the review rounds: one item for each round, commune and step, with how many"
                    + " households of how many; the next step of each village and its complaints; statuses that expire"
                    + " within 60 days; pairs that may be duplicates; applications that wait for an answer. Of the caller's organisation; for who looks after"
                    + " households also of the area. Kinds: DUPLICATE, ASSESSMENT, RECOGNITION, STEP, COMPLAINT, EXPIRY,"
                    + " EXIT_SUPPORT, HELPER_VISIT, INCOME_ANSWER, BENEFICIARY_STEP."
                    + " Without officer, but for visits.")
    public Page<WorkItem> list(@BeanParam @Valid PageQuery page, @BeanParam WorkItemQuery asked) {
        var looksAfter = caller.has("HOUSEHOLD_OFFICER") || caller.has("REVIEW_LEADER");
        return queries.page(page, asked, caller.organisation(), looksAfter ? caller.area() : null);
    }
}
