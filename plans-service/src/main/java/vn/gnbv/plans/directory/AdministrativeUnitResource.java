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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.directory.DirectoryQueries.Found;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
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
    private final UnitImports imports;
    private final Cursors cursors;
    private final Clock clock;

    AdministrativeUnitResource(
            AdministrativeUnitService service,
            DirectoryQueries queries,
            UnitImports imports,
            Cursors cursors,
            Clock clock) {
        this.service = service;
        this.queries = queries;
        this.imports = imports;
        this.cursors = cursors;
        this.clock = clock;
    }

    @POST
    @Path("/administrative-unit-imports")
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "importAdministrativeUnits",
            summary = "Bring versions of units, an official list, successions or labels",
            description = "All or nothing; what was taken up before changes nothing. An official list changes nothing"
                    + " yet: the answer is a preview that waits for its confirmation. A keeper with an area keeps the"
                    + " villages in it.")
    @APIResponseSchema(value = UnitImportView.class, responseCode = "201")
    public Response importUnits(@NotNull @Valid ImportUnits command) {
        return service.importUnits(command).toResponse();
    }

    @GET
    @Path("/administrative-unit-imports/{id}")
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "getAdministrativeUnitImport",
            summary = "Read what an import has done",
            description = "Or what it would do, while an official list waits for its confirmation.")
    public UnitImportView getImport(UUID id) {
        return imports.find(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    @GET
    @Path("/administrative-unit-imports/{id}/changes")
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "listUnitListChanges",
            summary = "List what an official list says otherwise",
            description =
                    "Changes in law, names that an official has to judge, and mere spelling, in the list's order.")
    public Page<ListChange> changes(
            UUID id, @BeanParam @Valid PageQuery page, @QueryParam("standing") ListChange.@Nullable Standing standing) {
        var cursor = cursors.open(page, "unit-list-changes", id, standing);
        var after = cursor.isFirst() ? null : Integer.valueOf(cursor.text(0));
        var rows = imports.changes(id, standing, after, page.fetch());
        var numbered =
                cursors.page(page, rows, "unit-list-changes", List.of(UnitImports.Numbered::position), id, standing);
        return new Page<>(
                numbered.items().stream().map(UnitImports.Numbered::change).toList(), numbered.next());
    }

    @POST
    @Path("/administrative-unit-imports/{id}/confirmation")
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "confirmAdministrativeUnitImport",
            summary = "Take up an official list that was looked at",
            description = "Refused when the directory has changed since, or a doubtful name is not decided.")
    @APIResponseSchema(UnitImportView.class)
    public Response confirm(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid ConfirmList command) {
        return service.confirm(id, ifMatch, command).toResponse();
    }

    @GET
    @Path("/administrative-units")
    @Authenticated
    @Operation(
            operationId = "listAdministrativeUnits",
            summary = "List units by code, or by name the nearest first",
            description = "With asOf as they were on that day; without it units that ever matched, as they last did."
                    + " below: the whole subtree of a unit. q: without tones, and forgiving a slip.")
    public Page<UnitView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("parentId") @Nullable UUID parentId,
            @QueryParam("below") @Nullable UUID below,
            @QueryParam("level") @Nullable UnitLevel level,
            @QueryParam("label") @Nullable UnitLabelKind label,
            @QueryParam("code") @Nullable String code,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("q") @Size(min = 2, max = 100) @Nullable String q) {
        var filter = new DirectoryQueries.UnitFilter(parentId, below, level, label, code, asOf, q);
        var cursor = cursors.open(page, "administrative-units", filter);
        var rows = queries.units(filter, cursor, page.fetch());
        var found = cursors.page(
                page,
                rows,
                "administrative-units",
                List.of(Found::distance, f -> f.unit().code(), f -> f.unit().id()),
                filter);
        return new Page<>(found.items().stream().map(Found::unit).toList(), found.next());
    }

    @GET
    @Path("/administrative-units/{id}")
    @Authenticated
    @Operation(
            operationId = "getAdministrativeUnit",
            summary = "Read one unit with all its versions, labels and what it has become",
            description = "With asOf it is shown as on that day, without it as it last was. It has become what its"
                    + " successions say; what these have become in turn is read at its successors.")
    public RestResponse<UnitView> get(
            UUID id,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answer.<UnitView>unchanged(ifNoneMatch, () -> queries.version(id, asOf))
                .orElseGet(() -> {
                    var unit = queries.unit(id, asOf).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
                    return Answer.current(unit.version(), unit);
                });
    }

    @GET
    @Path("/administrative-units/{id}/successors")
    @Authenticated
    @Operation(
            operationId = "getUnitSuccessors",
            summary = "Read what a unit has become",
            description = "Followed from succession to succession to a day, without one: today. Where a unit has ended"
                    + " and nobody has told what it became, the answer says UNKNOWN and names it.")
    public SuccessorView.All successors(UUID id, @QueryParam("asOf") @Nullable LocalDate asOf) {
        return queries.successors(id, asOf == null ? LocalDate.now(clock) : asOf)
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }
}
