package vn.gnbv.household.standard;

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

@Path("/v1/poverty-standards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "poverty-standards", description = "Chuẩn nghèo: what the law calls poor, as data with dates.")
class PovertyStandardResource {

    private final PovertyStandardService service;
    private final Cursors cursors;

    PovertyStandardResource(PovertyStandardService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listPovertyStandards", summary = "List the poverty standards")
    public Page<PovertyStandardView> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "poverty-standards");
        var rows = service.list(cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "poverty-standards", List.of(PovertyStandardView::id));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getPovertyStandard", summary = "Read one poverty standard")
    public RestResponse<PovertyStandardView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var standard = service.get(id);
        return Answer.conditional(ifNoneMatch, standard.version(), standard);
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(operationId = "registerPovertyStandard", summary = "Enter a poverty standard")
    @APIResponseSchema(value = PovertyStandardView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterPovertyStandard command) {
        return service.register(command).toResponse();
    }
}
