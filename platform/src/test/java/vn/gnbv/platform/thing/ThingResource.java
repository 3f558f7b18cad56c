package vn.gnbv.platform.thing;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.thing.ThingService.ThingView;

@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ThingResource {

    record CreateThing(@NotBlank @Size(max = 20) String name) {}

    private final ThingService service;
    private final Cursors cursors;

    ThingResource(ThingService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listThings")
    public Page<ThingView> list(@BeanParam @Valid PageQuery page, @QueryParam("asOf") @Nullable LocalDate asOf) {
        var cursor = cursors.open(page, "things", asOf);
        return cursors.page(page, service.list(cursor.uuid(0), page.fetch()), "things", List.of(ThingView::id), asOf);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getThing")
    public RestResponse<ThingView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var thing = service.get(id);
        return Answer.conditional(ifNoneMatch, thing.version(), thing);
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(operationId = "createThing")
    @APIResponseSchema(value = ThingView.class, responseCode = "201")
    public Response create(@NotNull @Valid CreateThing command) {
        return service.create(command).toResponse();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(operationId = "renameThing")
    @APIResponseSchema(ThingView.class)
    public Response rename(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid CreateThing command) {
        var thing = service.rename(id, ifMatch, command.name());
        return Answer.ok(thing.version(), thing).toResponse();
    }
}
