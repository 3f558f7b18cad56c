package vn.gnbv.household.form;

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
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/poverty-standards/{standardId}/forms")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "poverty-forms", description = "Phiếu B1, B2: what is asked under a standard, and what each answer counts.")
class FormResource {

    private static final String LIST = "poverty-forms";

    private final FormService service;
    private final Cursors cursors;

    FormResource(FormService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listPovertyForms", summary = "List the forms of a standard")
    public Page<FormView> list(UUID standardId, @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, LIST, standardId);
        var rows = service.list(standardId, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, LIST, List.of(FormView::id), standardId);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getPovertyForm", summary = "Read one form")
    public RestResponse<FormView> get(
            UUID standardId, UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var form = service.get(standardId, id);
        return vn.gnbv.platform.http.Answer.conditional(ifNoneMatch, form.version(), form);
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "registerPovertyForm",
            summary = "Enter a form with its scoring table",
            description = "A corrected table is another form, valid from a later day.")
    @APIResponseSchema(value = FormView.class, responseCode = "201")
    public Response register(UUID standardId, @NotNull @Valid RegisterForm command) {
        return service.register(standardId, command).toResponse();
    }
}
