package vn.gnbv.household.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
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
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/household-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("HOUSEHOLD_OFFICER")
@RunOnVirtualThread
@Tag(name = "household-imports", description = "Households in bulk.")
class ImportResource {

    private static final String LIST = "household-imports";

    private final ImportService service;
    private final HouseholdImports imports;
    private final Caller caller;
    private final Cursors cursors;

    ImportResource(ImportService service, HouseholdImports imports, Caller caller, Cursors cursors) {
        this.service = service;
        this.imports = imports;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "importHouseholds",
            summary = "Send a file of households to be entered",
            description =
                    "XLSX or CSV as the template has it, or NDJSON with a household on each line, in UTF-8, compressed"
                            + " by gzip or not, at most 25 MB as sent. It is entered in the background, in one transaction: an"
                            + " interrupted import begins again by itself and leaves nothing half. The same file again answers"
                            + " with the same import; households that the register has are left as they are. A household whose rows do not"
                            + " stand together is entered in no mode.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public Response take(
            @QueryParam("mode") @NotNull @Nullable ImportMode mode,
            @QueryParam("codesAsOf")
                    @Nullable
                    @Parameter(
                            description =
                                    "The day whose codes of units the file has; a code of before a reform is another"
                                            + " unit than the same code after it. Needed where the file has codes.")
                    LocalDate codesAsOf,
            byte[] file) {
        return service.take(mode, codesAsOf, new ImportFile(file)).toResponse();
    }

    @GET
    @Operation(operationId = "listHouseholdImports", summary = "List one's own imports, the latest first")
    public Page<ImportView> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, LIST);
        var rows = imports.list(caller.id(), cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, LIST, List.of(ImportView::id));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getHouseholdImport", summary = "Read what has become of a file")
    public ImportView get(UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/errors")
    @Produces("text/csv")
    @Operation(operationId = "getHouseholdImportErrors", summary = "Download what is wrong with a file, row by row")
    @APIResponse(
            responseCode = "200",
            description =
                    "CSV: line, column, code, and what is wrong in Vietnamese and in English; a last line tells how"
                            + " many more there are than ten thousand",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response errors(UUID id) {
        return Response.ok(service.errors(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "-errors.csv\"")
                .build();
    }

    @GET
    @Path("/template")
    @Produces(Template.XLSX)
    @Operation(operationId = "getHouseholdImportTemplate", summary = "Download the spreadsheet to fill in")
    @APIResponse(
            responseCode = "200",
            description = "XLSX",
            content =
                    @Content(mediaType = Template.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response template() {
        return Response.ok(Template.file())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ho-gia-dinh.xlsx\"")
                .build();
    }
}
