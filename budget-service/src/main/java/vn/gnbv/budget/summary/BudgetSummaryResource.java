package vn.gnbv.budget.summary;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/budget-summaries")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "budget-summaries", description = "What money a plan has, by component, source and lead.")
class BudgetSummaryResource {

    private final BudgetSummaryService service;

    BudgetSummaryResource(BudgetSummaryService service) {
        this.service = service;
    }

    @GET
    @Operation(operationId = "getBudgetSummary", summary = "Add up the money of an issued plan")
    public BudgetSummaryView of(@QueryParam("planId") @NotNull UUID planId) {
        return service.of(planId);
    }
}
