package vn.gnbv.household.support;

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

/** The contents of support that there are. */
@Path("/v1/support-contents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "supports", description = "Hỗ trợ đã nhận: what households and members were given.")
class SupportContentResource {

    private static final String LIST = "support-contents";

    private final SupportRuleService service;
    private final SupportContents contents;
    private final Cursors cursors;

    SupportContentResource(SupportRuleService service, SupportContents contents, Cursors cursors) {
        this.service = service;
        this.contents = contents;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "addSupportContent",
            summary = "Add a content of support",
            description = "A content never changes, so that what was counted under it keeps its meaning.")
    @APIResponseSchema(value = SupportContent.class, responseCode = "201")
    public Response add(@NotNull @Valid SupportContent command) {
        return service.add(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listSupportContents", summary = "List the contents of support by code")
    public Page<SupportContent> list(@BeanParam @Valid PageQuery page) {
        var rows = contents.list(cursors.open(page, LIST).text(0), page.fetch());
        return cursors.page(page, rows, LIST, List.of(SupportContent::code));
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(operationId = "getSupportContent", summary = "Read one content of support")
    public RestResponse<SupportContent> get(String code, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var content = contents.find(code).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, 0, content);
    }
}
