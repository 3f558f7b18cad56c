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

@Path("/v1/review-rounds/{id}/documents")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
@RunOnVirtualThread
@RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
@Tag(name = "review-rounds")
class RoundDocumentResource {

    private final DocumentService service;

    RoundDocumentResource(DocumentService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "printReviewDocument",
            summary = "Print forms, minutes or the posting list of a review in one village or commune",
            description = "A posting list names heads, villages and classes only.")
    @APIResponse(
            responseCode = "200",
            description = "The file, with its Repr-Digest",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response print(
            UUID id,
            @QueryParam("kind") @NotNull @Nullable RoundDocument kind,
            @QueryParam("unitId") @NotNull @Nullable UUID unitId,
            @QueryParam("part")
                    @Nullable
                    @Positive
                    @Parameter(description = "Which hundred of forms to print, from 1; needed where there are more.")
                    Integer part,
            @QueryParam("format") @NotNull @Nullable PaperFormat format) {
        return service.print(id, kind, unitId, part, format).toResponse();
    }
}
