package vn.gnbv.platform.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

/** For operators: messages from other services that could not be applied here. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("OPERATOR")
@RunOnVirtualThread
@Tag(name = "dead-letters", description = "Messages that could not be applied; for operators.")
class DeadLetterResource {

    /** Why a message will never be applied. */
    record DiscardDeadLetter(@NotBlank @Size(max = 1000) String reason) {}

    private final DeadLetterService service;
    private final Cursors cursors;

    DeadLetterResource(DeadLetterService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "listDeadLetters", summary = "List dead letters, oldest first")
    public Page<DeadLetter> list(
            @BeanParam @Valid PageQuery page, @QueryParam("state") DeadLetter.@Nullable State state) {
        var cursor = cursors.open(page, "dead-letters", state);
        var rows = service.list(state, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "dead-letters", List.of(letter -> letter.id()), state);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDeadLetter", summary = "Read one dead letter")
    public RestResponse<DeadLetter> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var letter = service.get(id);
        return Answer.conditional(ifNoneMatch, letter.version(), letter);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(operationId = "replayDeadLetter", summary = "Apply a dead letter again, after the fix")
    @APIResponseSchema(value = DeadLetter.class, responseCode = "200")
    public Response replay(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return service.replay(id, ifMatch).toResponse();
    }

    @POST
    @Path("/{id}/discard")
    @Operation(operationId = "discardDeadLetter", summary = "Give a dead letter up, with the reason")
    @APIResponseSchema(value = DeadLetter.class, responseCode = "200")
    public Response discard(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid DiscardDeadLetter discard) {
        return service.discard(id, ifMatch, discard).toResponse();
    }
}
