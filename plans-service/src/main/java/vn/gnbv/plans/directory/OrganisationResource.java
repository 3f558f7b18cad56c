package vn.gnbv.plans.directory;

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
import java.time.LocalDate;
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
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Organisations as they are and were; open to every caller, kept by the directory keeper. */
@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "directory", description = "Administrative units and organisations through time.")
class OrganisationResource {

    private final OrganisationService service;
    private final DirectoryQueries queries;
    private final Cursors cursors;

    OrganisationResource(OrganisationService service, DirectoryQueries queries, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "registerOrganisation",
            summary = "Register an organisation",
            description = "A committee, an agency, or a group that papers address as one. A given id is kept.")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterOrganisation command) {
        return service.register(command).toResponse();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "changeOrganisation",
            summary = "State what an organisation becomes from a day on",
            description = "A version that begins on the same day is corrected; otherwise what it was stays.")
    @APIResponseSchema(OrganisationView.class)
    public Response change(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid RegisterOrganisation command) {
        var organisation = service.change(id, ifMatch, command);
        return Answer.ok(organisation.version(), organisation).toResponse();
    }

    @PUT
    @Path("/{id}/successions")
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "stateOrganisationSuccessions",
            summary = "State what an organisation has passed on, to whom and when",
            description = "By function: components, tasks and reporting regimes. Replaces what was said before.")
    @APIResponseSchema(OrganisationView.class)
    public Response succeed(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateSuccessions command) {
        var organisation = service.succeed(id, ifMatch, command);
        return Answer.ok(organisation.version(), organisation).toResponse();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listOrganisations",
            summary = "List organisations",
            description = "With asOf as they were on that day; without it those that ever matched, as they last did.")
    public Page<OrganisationView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("kind") @Nullable OrganisationKind kind,
            @QueryParam("asOf") @Nullable LocalDate asOf) {
        var filter = new DirectoryQueries.OrganisationFilter(unitId, kind, asOf);
        var cursor = cursors.open(page, "organisations", filter);
        var rows = queries.organisations(filter, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "organisations", List.of(OrganisationView::id), filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getOrganisation",
            summary = "Read one organisation with all its versions",
            description =
                    "And with what it has passed on, to whom and when. With asOf it is shown as on that day, without it"
                            + " as it last was.")
    public RestResponse<OrganisationView> get(
            UUID id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var organisation = queries.organisation(id, asOf).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, organisation.version(), organisation);
    }
}
