package vn.gnbv.plans.directory;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Units as they are, were and will be; open to every caller, kept by the directory keeper. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "directory", description = "Administrative units and organisations through time.")
class AdministrativeUnitResource {

    private final AdministrativeUnitService service;
    private final DirectoryQueries queries;
    private final Cursors cursors;

    AdministrativeUnitResource(AdministrativeUnitService service, DirectoryQueries queries, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.cursors = cursors;
    }

    @POST
    @Path("/administrative-unit-imports")
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "importAdministrativeUnits",
            summary = "Take up an official list of units",
            description = "All or nothing. A list that was taken up before changes nothing.")
    @APIResponseSchema(value = UnitImportView.class, responseCode = "201")
    public Response importUnits(@NotNull @Valid ImportUnits command) {
        return service.importUnits(command).toResponse();
    }

    @GET
    @Path("/administrative-unit-imports/{id}")
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(operationId = "getAdministrativeUnitImport", summary = "Read what an import has done")
    public UnitImportView getImport(UUID id) {
        return queries.unitImport(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    @GET
    @Path("/administrative-units")
    @Authenticated
    @Operation(
            operationId = "listAdministrativeUnits",
            summary = "List units by code",
            description = "With asOf as they were on that day; without it units that ever matched, as they last did.")
    public Page<UnitView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("parentId") @Nullable UUID parentId,
            @QueryParam("level") @Nullable UnitLevel level,
            @QueryParam("code") @Nullable String code,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("q") @Size(min = 2, max = 100) @Nullable String q) {
        var filter = new DirectoryQueries.UnitFilter(parentId, level, code, asOf, q);
        var cursor = cursors.open(page, "administrative-units", filter);
        var rows = queries.units(filter, cursor, page.fetch());
        return cursors.page(page, rows, "administrative-units", List.of(UnitView::code, UnitView::id), filter);
    }

    @GET
    @Path("/administrative-units/{id}")
    @Authenticated
    @Operation(operationId = "getAdministrativeUnit", summary = "Read one unit with all its versions")
    public RestResponse<UnitView> get(
            UUID id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var unit = queries.unit(id, asOf).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, unit.version(), unit);
    }
}
