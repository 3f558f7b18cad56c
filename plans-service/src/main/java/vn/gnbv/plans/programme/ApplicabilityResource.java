package vn.gnbv.plans.programme;

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
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Statements on where components apply; open to every caller, made by who drafts plans for the unit. */
@Path("/v1/applicabilities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "programmes", description = "Programmes, their components, and where these apply.")
class ApplicabilityResource {

    private final ApplicabilityService service;
    private final ProgrammeQueries queries;
    private final Cursors cursors;

    ApplicabilityResource(ApplicabilityService service, ProgrammeQueries queries, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "stateApplicability",
            summary = "State that a component applies, or does not, to a unit",
            description = "An earlier statement without an end gives way to it from its first day on.")
    @APIResponseSchema(value = ApplicabilityView.class, responseCode = "201")
    public Response state(@NotNull @Valid StateApplicability command) {
        return service.state(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listApplicabilities",
            summary = "List statements on where components apply",
            description = "By unit, programme and day, as they were stated; what follows from them for a unit stands"
                    + " with the components of its programme.")
    public Page<ApplicabilityView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("asOf") @Nullable LocalDate asOf) {
        var filter = new ProgrammeQueries.StatementFilter(unitId, programmeId, asOf);
        var cursor = cursors.open(page, "applicabilities", filter);
        var rows = queries.statements(filter, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "applicabilities", List.of(ApplicabilityView::id), filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getApplicability",
            summary = "Read one statement",
            description = "A component, a unit, the days, whether it applies, and the paper that says so.")
    public RestResponse<ApplicabilityView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var statement = queries.statement(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, statement.version(), statement);
    }
}
