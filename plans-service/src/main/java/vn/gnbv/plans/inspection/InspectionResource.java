package vn.gnbv.plans.inspection;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import vn.gnbv.plans.Viewer;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

/** Inspections; seen by who inspected, who was inspected, who is to act, and who looks after the area. */
@Path("/v1/inspections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "inspections", description = "Inspection and supervision, and what they lead to.")
class InspectionResource {

    private final InspectionService service;
    private final InspectionQueries queries;
    private final Caller caller;
    private final Cursors cursors;

    InspectionResource(InspectionService service, InspectionQueries queries, Caller caller, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER", "REPORTER"})
    @Operation(
            operationId = "recordInspection",
            summary = "Record an inspection with its findings",
            description = "In the caller's area.")
    @APIResponseSchema(value = InspectionView.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordInspection command) {
        return service.record(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listInspections",
            summary = "List inspections, the latest first",
            description = "With organisationId those that it made, that looked at it, or that ask something of it.")
    public Page<InspectionView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("organisationId") @Nullable UUID organisationId,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("projectId") @Nullable UUID projectId,
            @QueryParam("kind") @Nullable InspectionKind kind,
            @QueryParam("state") @Nullable InspectionState state) {
        var filter = new InspectionQueries.InspectionFilter(organisationId, unitId, projectId, kind, state);
        var cursor = cursors.open(page, "inspections", filter);
        var rows = queries.list(Viewer.of(caller), filter, cursor, page.fetch());
        return cursors.page(
                page, rows, "inspections", List.of(InspectionView::concludedOn, InspectionView::id), filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getInspection",
            summary = "Read one inspection with its findings",
            description = "It is open until all that its findings ask for has been done, with evidence.")
    public RestResponse<InspectionView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var inspection = service.get(id);
        return Answer.conditional(ifNoneMatch, inspection.version(), inspection);
    }

    @POST
    @Path("/{id}/findings")
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER", "REPORTER"})
    @Operation(
            operationId = "addFinding",
            summary = "Add a finding, by who inspected",
            description = "What it asks of whom, and by when. What was found is never edited.")
    @APIResponseSchema(value = InspectionView.class, responseCode = "200")
    public Response addFinding(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateFinding command) {
        return service.addFinding(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/completions")
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER", "REPORTER"})
    @Operation(
            operationId = "completeFinding",
            summary = "State that what a finding asks for has been done, with evidence",
            description = "By the body responsible, or by who inspected.")
    @APIResponseSchema(value = InspectionView.class, responseCode = "200")
    public Response complete(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid CompleteFinding command) {
        return service.complete(id, ifMatch, command).toResponse();
    }
}
