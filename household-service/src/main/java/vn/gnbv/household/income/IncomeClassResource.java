package vn.gnbv.household.income;

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

@Path("/v1/income-classes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "income-classes", description = "Mức sống trung bình, thu nhập thấp: bounds of income, as data with dates.")
class IncomeClassResource {

    private static final String LIST = "income-classes";

    private final IncomeClassService service;
    private final Cursors cursors;

    IncomeClassResource(IncomeClassService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listIncomeClasses", summary = "List the income classes")
    public Page<IncomeClassView> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, LIST);
        var rows = service.list(cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, LIST, List.of(IncomeClassView::id));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getIncomeClass", summary = "Read one income class")
    public RestResponse<IncomeClassView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var it = service.get(id);
        return Answer.conditional(ifNoneMatch, it.version(), it);
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(operationId = "registerIncomeClass", summary = "Enter the bounds of an income class")
    @APIResponseSchema(value = IncomeClassView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterIncomeClass command) {
        return service.register(command).toResponse();
    }
}
