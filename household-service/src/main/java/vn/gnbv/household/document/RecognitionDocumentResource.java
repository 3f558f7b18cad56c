package vn.gnbv.household.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.PaperFormat;

@Path("/v1/recognitions/{id}/documents")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
@RunOnVirtualThread
@RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
@Tag(name = "recognitions")
class RecognitionDocumentResource {

    private final DocumentService service;

    RecognitionDocumentResource(DocumentService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "printRecognitionDocument",
            summary = "Print a decision with its lists, or the certificates of who is poor or near-poor")
    @APIResponse(
            responseCode = "200",
            description = "The file, with its Repr-Digest",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response print(
            UUID id,
            @QueryParam("kind") @NotNull @Nullable RecognitionDocument kind,
            @QueryParam("unitId") @Nullable @Parameter(description = "Certificates of this village only.") UUID unitId,
            @QueryParam("part")
                    @Nullable
                    @Positive
                    @Parameter(
                            description =
                                    "Which hundred of certificates to print, from 1; needed where there are more.")
                    Integer part,
            @QueryParam("format") @NotNull @Nullable PaperFormat format) {
        return service.print(id, kind, unitId, part, format).toResponse();
    }
}
