package vn.gnbv.household.cause;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** The causes that there are. */
@Path("/v1/poverty-causes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "poverty-causes", description = "Nguyên nhân nghèo: why households are poor.")
class PovertyCauseResource {

    private static final String LIST = "poverty-causes";

    private final CauseService service;
    private final PovertyCauses causes;
    private final Cursors cursors;

    PovertyCauseResource(CauseService service, PovertyCauses causes, Cursors cursors) {
        this.service = service;
        this.causes = causes;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "addPovertyCause",
            summary = "Add a cause of poverty",
            description = "A cause never changes, so that what was counted under it keeps its meaning.")
    @APIResponseSchema(value = PovertyCause.class, responseCode = "201")
    public Response add(@NotNull @Valid PovertyCause command) {
        return service.add(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listPovertyCauses", summary = "List the causes of poverty by code")
    public Page<PovertyCause> list(@BeanParam @Valid PageQuery page) {
        var rows = causes.list(cursors.open(page, LIST).text(0), page.fetch());
        return cursors.page(page, rows, LIST, List.of(PovertyCause::code));
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(operationId = "getPovertyCause", summary = "Read one cause of poverty")
    public RestResponse<PovertyCause> get(String code, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var cause = causes.find(code).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, 0, cause);
    }
}
