package vn.gnbv.budget.adjustment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.IfMatch;

@Path("/v1/adjustments/{id}/attachments/{sha256}")
@RunOnVirtualThread
@Tag(name = "adjustments")
class AdjustmentAttachmentResource {

    private final AdjustmentService service;

    AdjustmentAttachmentResource(AdjustmentService service) {
        this.service = service;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(
            operationId = "attachToAdjustment",
            summary = "Add a file to a paper, under the SHA-256 of its content",
            description =
                    "PDF, DOCX, XLSX, PNG or JPEG by its content, at most 20 MiB. The same file again changes nothing.")
    @APIResponseSchema(AdjustmentView.class)
    public Response attach(UUID id, String sha256, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, byte[] content) {
        var paper = service.attach(id, sha256, ifMatch, content);
        return Answer.ok(paper.version(), paper).toResponse();
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Authenticated
    @Operation(operationId = "getAdjustmentAttachment", summary = "Download a file of a paper")
    @APIResponse(
            responseCode = "200",
            description = "The file, of the type that its content says",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response attachment(UUID id, String sha256) {
        var file = service.attachment(id, sha256);
        return Response.ok(file.content(), file.kind().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + file.sha256() + "."
                                + file.kind().extension() + '"')
                .build();
    }
}
