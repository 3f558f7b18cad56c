package vn.gnbv.household.simulation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/classification-simulations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "classification-simulations",
        description = "Mô phỏng phân loại: what if another standard held, without touching the register.")
class SimulationResource {

    private static final String LIST = "classification-simulations";
    private static final String CHANGES = "simulation-changes by number";

    private final SimulationService service;
    private final ReadingService readings;
    private final Cursors cursors;

    SimulationResource(SimulationService service, ReadingService readings, Cursors cursors) {
        this.service = service;
        this.readings = readings;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({"REVIEW_LEADER", "OPERATOR"})
    @Operation(
            operationId = "listSimulations",
            summary = "List the simulations that the caller has asked for; an operator sees all")
    public Page<SimulationView> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, LIST);
        var rows = service.list(cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, LIST, List.of(SimulationView::id));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"REVIEW_LEADER", "OPERATOR"})
    @Operation(
            operationId = "getSimulation",
            summary = "Read how far a simulation of the caller has come; an operator reads any")
    public RestResponse<SimulationView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var simulation = service.get(id);
        return Answer.conditional(ifNoneMatch, simulation.version(), simulation);
    }

    @POST
    @RolesAllowed("REVIEW_LEADER")
    @Operation(
            operationId = "simulateClassification",
            summary = "Count the last review of every household anew under another standard, or under a draft",
            description = "Runs in the background; kept for 30 days.")
    @APIResponseSchema(value = SimulationView.class, responseCode = "201")
    public Response request(@NotNull @Valid SimulateClassification command) {
        return service.request(command).toResponse();
    }

    @GET
    @Path("/{id}/movements")
    @RolesAllowed("REVIEW_LEADER")
    @Operation(operationId = "getSimulationMovements", summary = "Count the households by the class before and after")
    public MovementsView movements(
            UUID id,
            @QueryParam("by") @DefaultValue("UNIT") Breakdown by,
            @QueryParam("unitId")
                    @Nullable
                    @Parameter(description = "By UNIT: its direct parts; if absent, the scope's.")
                    UUID unitId) {
        return service.movements(id, by, unitId);
    }

    @GET
    @Path("/{id}/changes")
    @RolesAllowed("REVIEW_LEADER")
    @Operation(operationId = "listSimulationChanges", summary = "List the households that would change class, and why")
    public Page<ChangeView> changes(
            UUID id,
            @QueryParam("from") @Nullable PovertyClass from,
            @QueryParam("to") @Nullable PovertyClass to,
            @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, CHANGES, id, from, to);
        var rows = service.changes(id, from, to, cursor.isFirst() ? 0 : Integer.parseInt(cursor.text(0)), page.fetch());
        var shown = cursors.page(page, rows, CHANGES, List.of(ChangeView::number), id, from, to);
        return readings.noted(Matter.SIMULATION_CHANGES, null, id, null, shown, ChangeView::householdId);
    }
}
