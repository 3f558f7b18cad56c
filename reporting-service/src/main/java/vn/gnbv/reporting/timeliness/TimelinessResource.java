package vn.gnbv.reporting.timeliness;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.PaperFormat;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/timeliness")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"REPORTER", "REPORT_RECEIVER"})
@RunOnVirtualThread
@Tag(name = "timeliness", description = "Who reports in time, who late, who not at all.")
class TimelinessResource {

    private final TimelinessService service;
    private final TimelinessQueries queries;
    private final Cursors cursors;
    private final Clock clock;

    TimelinessResource(TimelinessService service, TimelinessQueries queries, Cursors cursors, Clock clock) {
        this.service = service;
        this.queries = queries;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listTimeliness",
            summary = "Count what is in time, late and missing, by level, period, form, campaign, area or reporter",
            description =
                    "A reporter sees its own, a receiver what goes to it or is owed in its area. By reporter and by area"
                            + " the worst come first.")
    public Page<TimelinessView> list(@BeanParam @Valid PageQuery page, @BeanParam TimelinessQuery asked) {
        var day = asked.day(clock);
        var cursor = cursors.open(page, "timeliness", filters(asked));
        var rank = cursor.text(0);
        var rows = queries.groups(asked, day, rank == null ? null : Long.valueOf(rank), cursor.text(1), page.fetch());
        var groups = cursors.page(
                page,
                rows,
                "timeliness",
                List.of(TimelinessQueries.Group::rank, g -> g.view().key()),
                filters(asked));
        return new Page<>(
                groups.items().stream().map(TimelinessQueries.Group::view).toList(), groups.next());
    }

    @GET
    @Path("/sheets/{unitId}")
    @Operation(
            operationId = "getUnitSheet",
            summary = "Read the one-page sheet of a unit",
            description = "Figures where programmeId and year are given.")
    public UnitSheet sheet(
            UUID unitId,
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("year") @Nullable Integer year) {
        return service.sheet(unitId, programmeId, year);
    }

    @GET
    @Path("/hand-overs/{organisationId}")
    @Operation(
            operationId = "getHandOverPack",
            summary = "Read what goes over with the desk of an organisation",
            description = "Of the caller's own organisation; a receiver also of those in its area.")
    public HandOverPack handOver(UUID organisationId) {
        return service.handOver(organisationId);
    }

    @GET
    @Path("/sheets/{unitId}/documents")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "printUnitSheet", summary = "Print the one-page sheet of a unit, in Vietnamese")
    @APIResponse(
            responseCode = "200",
            description = "The file, with its Repr-Digest",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response printSheet(
            UUID unitId,
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("format") @NotNull @Nullable PaperFormat format) {
        return service.print(service.sheet(unitId, programmeId, year), format).toResponse();
    }

    @GET
    @Path("/hand-overs/{organisationId}/documents")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "printHandOverPack", summary = "Print what goes over with a desk, to be signed by both")
    @APIResponse(
            responseCode = "200",
            description = "The file, with its Repr-Digest",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response printHandOver(UUID organisationId, @QueryParam("format") @NotNull @Nullable PaperFormat format) {
        return service.print(service.handOver(organisationId), format).toResponse();
    }

    private static @Nullable Object[] filters(TimelinessQuery asked) {
        return new @Nullable Object[] {
            asked.by,
            asked.programmeId,
            asked.year,
            asked.regimeId,
            asked.periodKey,
            asked.formCode,
            asked.unitId,
            asked.asOf
        };
    }
}
