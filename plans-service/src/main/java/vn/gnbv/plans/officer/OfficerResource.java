package vn.gnbv.plans.officer;

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

/** Officers; everybody sees that there is one and in which role, few who it is. */
@Path("/v1/officers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "officers", description = "Officers, collaborators, surveyors and steering committees.")
class OfficerResource {

    private final OfficerService service;
    private final OfficerQueries queries;
    private final Cursors cursors;

    OfficerResource(OfficerService service, OfficerQueries queries, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({"DIRECTORY_KEEPER", "PLAN_DRAFTER", "PLAN_SIGNER", "REPORTER"})
    @Operation(
            operationId = "registerOfficer",
            summary = "Register an officer",
            description = "The directory keeper any, the others those of their own organisation.")
    @APIResponseSchema(value = OfficerView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterOfficer command) {
        return service.register(command).toResponse();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"DIRECTORY_KEEPER", "PLAN_DRAFTER", "PLAN_SIGNER", "REPORTER"})
    @Operation(
            operationId = "changeOfficer",
            summary = "State all of an officer anew, such as the last day",
            description = "By the keeper or the own organisation. The same again changes nothing and tells nobody.")
    @APIResponseSchema(OfficerView.class)
    public Response change(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid RegisterOfficer command) {
        var officer = service.change(id, ifMatch, command);
        return Answer.ok(officer.version(), officer).toResponse();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listOfficers",
            summary = "List officers; with asOf those at work on that day",
            description = "By organisation, unit and role. Name and contact are told to the keeper and the own"
                    + " organisation only.")
    public Page<OfficerView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("organisationId") @Nullable UUID organisationId,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("role") @Nullable OfficerRole role,
            @QueryParam("asOf") @Nullable LocalDate asOf) {
        var filter = new OfficerQueries.OfficerFilter(organisationId, unitId, role, asOf);
        var cursor = cursors.open(page, "officers", filter);
        var rows = queries.list(filter, cursor.uuid(0), page.fetch()).stream()
                .map(this::shown)
                .toList();
        return cursors.page(page, rows, "officers", List.of(OfficerView::id), filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getOfficer",
            summary = "Read one officer",
            description = "Unit, organisation, role, dates and classes attended; name and contact for the keeper and"
                    + " the own organisation only.")
    public RestResponse<OfficerView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var officer = queries.find(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, officer.version(), shown(officer));
    }

    private OfficerView shown(OfficerView officer) {
        return service.knows(officer.organisationId()) ? officer : officer.withoutName();
    }
}
