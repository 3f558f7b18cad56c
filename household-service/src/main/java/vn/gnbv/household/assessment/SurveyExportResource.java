package vn.gnbv.household.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import vn.gnbv.household.imports.ExportFormat;

@Path("/v1/review-rounds/{roundId}/survey-exports")
@RunOnVirtualThread
@Tag(name = "survey-imports")
class SurveyExportResource {

    private final SurveyExportService service;

    SurveyExportResource(SurveyExportService service) {
        this.service = service;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "exportSurveys",
            summary = "Download what the households of a unit answered in a round",
            description =
                    "As it is taken in, of each household the last assessment of the round, unless its points were added up"
                            + " on paper. An NDJSON ends with a line of count and hash, by which a cut is noticed.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(
            UUID roundId,
            @QueryParam("unitId") @NotNull @Nullable @Parameter(description = "This unit and all below it.")
                    UUID unitId,
            @QueryParam("format") @Nullable @Parameter(description = "NDJSON where absent.") ExportFormat format) {
        var asked = format == null ? ExportFormat.NDJSON : format;
        var export = service.export(roundId, unitId, asked);
        return Response.ok((StreamingOutput) export::to, asked.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, asked.attachment("phieu-ra-soat"))
                .build();
    }
}
