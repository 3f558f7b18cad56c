package vn.gnbv.household.procedure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/procedures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "procedures",
        description = "Quy trình: the steps by which something is decided in public, as data with dates.")
class ProcedureResource {

    private static final String LIST = "procedures";

    private final ProcedureService service;
    private final Cursors cursors;

    ProcedureResource(ProcedureService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listProcedures", summary = "List the procedures")
    public Page<ProcedureView> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, LIST);
        var rows = service.list(cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, LIST, List.of(ProcedureView::id));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getProcedure", summary = "Read one procedure")
    public RestResponse<ProcedureView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var procedure = service.get(id);
        return Answer.conditional(ifNoneMatch, procedure.version(), procedure);
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "registerProcedure",
            summary = "Enter a procedure",
            description = "Rounds that are open keep the steps with which they were opened.")
    @APIResponseSchema(value = ProcedureView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterProcedure command) {
        return service.register(command).toResponse();
    }
}
