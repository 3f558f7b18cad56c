package vn.gnbv.plans.target;

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
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Targets across plans; they change with their plan, what is measured of them is added. */
@Path("/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "targets", description = "What plans want to reach, and how far they have come.")
class TargetResource {

    private final TargetService service;
    private final TargetQueries queries;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    TargetResource(TargetService service, TargetQueries queries, Caller caller, Cursors cursors, Clock clock) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listTargets",
            summary = "List the targets that stand, by plan and code",
            description = "Of issued plans everywhere and of drafts in the caller's area; what an edition has left out"
                    + " is not in it.")
    public Page<TargetView> list(@BeanParam @Valid PageQuery page, @QueryParam("planId") @Nullable UUID planId) {
        var cursor = cursors.open(page, "targets", planId);
        var rows = queries.list(caller.area(), planId, cursor, page.fetch());
        return cursors.page(page, rows, "targets", List.of(TargetView::planId, TargetView::code), planId);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTarget",
            summary = "Read one target; its ETag is its plan's",
            description = "As the latest edition states it, with candidates where its words may mean two things.")
    public RestResponse<TargetView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var found = find(id);
        return Answer.conditional(ifNoneMatch, found.version(), found.target());
    }

    @GET
    @Path("/{id}/status")
    @Operation(
            operationId = "getTargetStatus",
            summary = "Read how far a target has come, with the arithmetic",
            description = "From published figures of its indicator, figures entered here and own activities. The newest"
                    + " period decides, in it the published figure, of several the firmest; activities decide where no"
                    + " figure says anything. UNKNOWN says why.")
    public TargetStatusView status(UUID id, @QueryParam("asOf") @Nullable LocalDate asOf) {
        var kept = find(id);
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        return TargetStatusView.of(
                kept,
                queries.measurements(id, null, null),
                queries.figures(kept),
                queries.compared(kept),
                queries.activities(kept, day).orElse(null),
                queries.resolution(id).orElse(null),
                queries.isWithoutFundedComponent(kept.target()),
                day);
    }

    @GET
    @Path("/{id}/measurements")
    @Operation(
            operationId = "listTargetMeasurements",
            summary = "List what was measured of a target, in the order of entry",
            description = "Corrected ones too, with the one that has replaced them. Published figures stand in the"
                    + " status instead.")
    public Page<MeasurementView> measurements(UUID id, @BeanParam @Valid PageQuery page) {
        find(id);
        var cursor = cursors.open(page, "target-measurements", id);
        var rows = queries.measurements(id, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "target-measurements", List.of(MeasurementView::id), id);
    }

    @POST
    @Path("/{id}/measurements")
    @RolesAllowed({"PLAN_DRAFTER", "REPORT_RECEIVER"})
    @Operation(
            operationId = "measureTarget",
            summary = "Enter a figure for a target of an issued plan",
            description = "Nothing is edited: a correction is another figure that names the one it corrects.")
    @APIResponseSchema(value = MeasurementView.class, responseCode = "201")
    public Response measure(UUID id, @NotNull @Valid MeasureTarget command) {
        return service.measure(id, command).toResponse();
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed("PLAN_SIGNER")
    @Operation(
            operationId = "resolveTarget",
            summary = "Decide what an ambiguous target means",
            description = "By the organisation that issued the plan; a later decision takes the place of this one.")
    @APIResponseSchema(value = ResolutionView.class, responseCode = "201")
    public Response resolve(UUID id, @NotNull @Valid ResolveTarget command) {
        return service.resolve(id, command).toResponse();
    }

    private TargetQueries.Kept find(UUID id) {
        return queries.find(caller.area(), id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }
}
