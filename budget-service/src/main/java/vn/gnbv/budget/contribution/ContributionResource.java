package vn.gnbv.budget.contribution;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "contributions", description = "What others give beside the budget, in the caller's area.")
class ContributionResource {

    private final ContributionService service;
    private final Cursors cursors;

    ContributionResource(ContributionService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @Path("/contributions")
    @RolesAllowed({"BUDGET_OFFICER", "REPORTER"})
    @Operation(
            operationId = "stateContribution",
            summary = "State what somebody gives: pledged, received, used",
            description = "In cash, in kind or in days. No private person is named: the kind of donor is enough.")
    @APIResponseSchema(value = ContributionView.class, responseCode = "201")
    public Response state(@NotNull @Valid StateContribution said) {
        return service.state(said).toResponse();
    }

    @PUT
    @Path("/contributions/{id}")
    @RolesAllowed({"BUDGET_OFFICER", "REPORTER"})
    @Operation(
            operationId = "changeContribution",
            summary = "State a contribution anew, with the reason",
            description = "By the organisation that keeps it, or by who keeps the money of the area.")
    @APIResponseSchema(ContributionView.class)
    public Response change(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateContribution said) {
        return service.change(id, ifMatch, said).toResponse();
    }

    @GET
    @Path("/contributions")
    @Authenticated
    @Operation(operationId = "listContributions", summary = "List contributions, in a unit and all below it")
    public Page<ContributionView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("componentId") @Nullable UUID componentId,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("projectId") @Nullable UUID projectId,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("form") @Nullable ContributionForm form) {
        var filter = new ContributionQueries.Filter(programmeId, componentId, unitId, projectId, year, form);
        var cursor = cursors.open(page, "contributions", filter);
        var rows = service.list(filter, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "contributions", List.of(ContributionView::id), filter);
    }

    @GET
    @Path("/contributions/{id}")
    @Authenticated
    @Operation(operationId = "getContribution", summary = "Read one contribution")
    public RestResponse<ContributionView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var contribution = service.get(id);
        return Answer.conditional(ifNoneMatch, contribution.version(), contribution);
    }

    @GET
    @Path("/contribution-totals")
    @Authenticated
    @Operation(
            operationId = "getContributionTotals",
            summary = "Add up contributions, saying how many state no value",
            description = "Beside the budget: no total of lines contains them.")
    public ContributionTotals totals(
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("year") @Nullable Integer year) {
        return service.totals(new ContributionQueries.Filter(programmeId, null, unitId, null, year, null));
    }
}
