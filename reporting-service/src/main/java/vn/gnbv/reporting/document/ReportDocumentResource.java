package vn.gnbv.reporting.document;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.PaperFormat;
import vn.gnbv.platform.problem.Language;

@Path("/v1/reports/{id}/documents")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
@RunOnVirtualThread
@Tag(name = "reports")
class ReportDocumentResource {

    private final DocumentService service;

    ReportDocumentResource(DocumentService service) {
        this.service = service;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "printReport",
            summary = "Print a report as an official paper, in Vietnamese or English by Accept-Language",
            description = "What has been submitted is the same to the byte whenever it is printed.")
    @APIResponse(
            responseCode = "200",
            description = "The file, with its Repr-Digest",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response print(
            UUID id,
            @QueryParam("format") @NotNull @Nullable PaperFormat format,
            @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        return service.report(id, format, Language.of(acceptLanguage)).toResponse();
    }
}
