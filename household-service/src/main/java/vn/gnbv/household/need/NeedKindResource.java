package vn.gnbv.household.need;

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

/** The kinds of needs that there are. */
@Path("/v1/need-kinds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "needs", description = "Nhu cầu hỗ trợ: what households and their members need, and what met it.")
class NeedKindResource {

    private static final String LIST = "need-kinds";

    private final NeedService service;
    private final NeedKinds kinds;
    private final Cursors cursors;

    NeedKindResource(NeedService service, NeedKinds kinds, Cursors cursors) {
        this.service = service;
        this.kinds = kinds;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "addNeedKind",
            summary = "Add a kind of need",
            description = "A kind never changes, so that what was counted under it keeps its meaning.")
    @APIResponseSchema(value = NeedKind.class, responseCode = "201")
    public Response add(@NotNull @Valid NeedKind command) {
        return service.add(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listNeedKinds", summary = "List the kinds of needs by code")
    public Page<NeedKind> list(@BeanParam @Valid PageQuery page) {
        var rows = kinds.list(cursors.open(page, LIST).text(0), page.fetch());
        return cursors.page(page, rows, LIST, List.of(NeedKind::code));
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(operationId = "getNeedKind", summary = "Read one kind of need")
    public RestResponse<NeedKind> get(String code, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var kind = kinds.find(code).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, 0, kind);
    }
}
