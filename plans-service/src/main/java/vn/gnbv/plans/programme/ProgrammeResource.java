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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.directory.Directory;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Programmes and their components; open to every caller, kept by the directory keeper. */
@Path("/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "programmes", description = "Programmes, their components, and where these apply.")
class ProgrammeResource {

    private final ProgrammeService service;
    private final ProgrammeQueries queries;
    private final Directory directory;
    private final Cursors cursors;
    private final Clock clock;

    ProgrammeResource(
            ProgrammeService service, ProgrammeQueries queries, Directory directory, Cursors cursors, Clock clock) {
        this.service = service;
        this.queries = queries;
        this.directory = directory;
        this.cursors = cursors;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "registerProgramme",
            summary = "Register a programme with its components",
            description = "With its tree of components, their names and kinds of money. A programme without components"
                    + " is a node that others refer to.")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterProgramme command) {
        return service.register(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listProgrammes",
            summary = "List programmes",
            description = "continues names the programme that each follows.")
    public Page<ProgrammeView> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "programmes");
        var rows = queries.programmes(cursor.uuid(0), page.fetch()).stream()
                .map(service::get)
                .toList();
        return cursors.page(page, rows, "programmes", List.of(ProgrammeView::id));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getProgramme",
            summary = "Read one programme with its components",
            description = "Which of its components apply to a unit on a day stands under its components.")
    public RestResponse<ProgrammeView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var programme = service.get(id);
        return Answer.conditional(ifNoneMatch, programme.version(), programme);
    }

    @POST
    @Path("/{id}/component-versions")
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "stateComponent",
            summary = "State what a component is from a day on",
            description = "Another version of the component that has this code, or else a new component.")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "200")
    public Response state(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateComponent command) {
        return service.state(id, ifMatch, command).toResponse();
    }

    @GET
    @Path("/{id}/components")
    @Authenticated
    @Operation(
            operationId = "listComponents",
            summary = "Read the components as a tree, and for a unit which of them apply there",
            description = "A statement holds for all units and components below it; the nearest unit's statement"
                    + " decides, and among those of one unit the nearest component's. None: UNKNOWN."
                    + " Without asOf the components as they last were, and where they apply today.")
    public ComponentNode.Tree components(
            UUID id, @QueryParam("unitId") @Nullable UUID unitId, @QueryParam("asOf") @Nullable LocalDate asOf) {
        if (!queries.exists(id)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        var tree = queries.tree(id, asOf);
        if (unitId == null) {
            return new ComponentNode.Tree(tree);
        }
        if (!directory.knowsUnit(unitId)) {
            throw Problem.of(PlatformProblems.INVALID_REQUEST).at("?unitId", PlansProblems.UNKNOWN_UNIT);
        }
        var nearest = queries.nearest(id, unitId, asOf == null ? LocalDate.now(clock) : asOf);
        return new ComponentNode.Tree(
                tree.stream().map(node -> node.standing(nearest.get(node.id()))).toList());
    }
}
