package vn.gnbv.household.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.imports.ImportFile;
import vn.gnbv.household.imports.ImportMode;

@Path("/v1/review-rounds/{roundId}/survey-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("HOUSEHOLD_OFFICER")
@RunOnVirtualThread
@Tag(name = "survey-imports", description = "Nhập, xuất phiếu rà soát: the forms of a village, filled in.")
class SurveyImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SurveyImportService service;

    SurveyImportResource(SurveyImportService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "importSurveys",
            summary = "Send a table of answers to be entered as assessments",
            description =
                    "XLSX or CSV as the template has it, or NDJSON with an assessment on each line (`householdId`,"
                            + " `assessedOn`, `answers`), compressed by gzip or not, of at most 2,000 households. Entered in"
                            + " one transaction; every household whole or not at all. Rows that nobody has filled in are passed"
                            + " over, and what the register says already is left as it is: the same file again changes nothing.")
    @APIResponseSchema(value = SurveyImportView.class, responseCode = "200")
    public Response take(UUID roundId, @QueryParam("mode") @NotNull @Nullable ImportMode mode, byte[] file) {
        return service.take(roundId, mode, new ImportFile(file)).toResponse();
    }

    @GET
    @Path("/{id}/errors")
    @Produces("text/csv")
    @Operation(operationId = "getSurveyImportErrors", summary = "Download what is wrong with a file, row by row")
    @APIResponse(
            responseCode = "200",
            description =
                    "CSV: line, column, code, and what is wrong in Vietnamese and in English; a last line tells how"
                            + " many more there are than ten thousand",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response errors(UUID roundId, UUID id) {
        return Response.ok(service.errors(roundId, id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "-errors.csv\"")
                .build();
    }

    @GET
    @Path("/template")
    @Produces(XLSX)
    @Operation(
            operationId = "getSurveyImportTemplate",
            summary = "Download the spreadsheet for a village or commune, with its households and questions")
    @APIResponse(
            responseCode = "200",
            description = "XLSX",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response template(
            UUID roundId,
            @QueryParam("unitId") @NotNull @Nullable @Parameter(description = "The village or commune.") UUID unitId) {
        return Response.ok(service.template(roundId, unitId))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"phieu-ra-soat.xlsx\"")
                .build();
    }
}
