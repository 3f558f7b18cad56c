package vn.gnbv.household.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@Path("/v1/household-exports")
@RunOnVirtualThread
@Tag(name = "household-imports")
class ExportResource {

    private final HouseholdExport export;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;

    ExportResource(HouseholdExport export, ReadingService readings, AreaTree areas, Caller caller) {
        this.export = export;
        this.readings = readings;
        this.areas = areas;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "exportHouseholds",
            summary = "Download the households of the caller's area as a file",
            description =
                    "As they are taken in, without citizen ids. An NDJSON ends with a line of count and hash, by which a"
                            + " cut is noticed; CSV and XLSX have the codes of today and as number the id of the household.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(
            @QueryParam("format") @Nullable @Parameter(description = "NDJSON where absent.") ExportFormat format,
            @QueryParam("unitId") @Nullable @Parameter(description = "This unit and all below it.") UUID unitId) {
        areas.requireDirectory();
        var area = caller.area();
        if (area == null) {
            throw Problem.of(PlatformProblems.FORBIDDEN);
        }
        var asked = format == null ? ExportFormat.NDJSON : format;
        readings.note(Matter.EXPORT, asked.name(), null, unitId, null);
        StreamingOutput file =
                switch (asked) {
                    case NDJSON -> to -> export.json(to, area, unitId);
                    case CSV -> to -> export.csv(to, area, unitId);
                    case XLSX -> to -> export.xlsx(to, area, unitId);
                };
        return Response.ok(file, asked.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, asked.attachment("households"))
                .build();
    }
}
