package vn.gnbv.plans.activity;

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

/** The kinds of activities; reform adds kinds, it does not change what was counted. */
@Path("/v1/activity-kinds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "activities", description = "What is planned, held and counted besides projects.")
class ActivityKindResource {

    private final ActivityKindService service;
    private final ActivityKinds kinds;
    private final Cursors cursors;

    ActivityKindResource(ActivityKindService service, ActivityKinds kinds, Cursors cursors) {
        this.service = service;
        this.kinds = kinds;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "addActivityKind",
            summary = "Add a kind of activity",
            description = "A kind never changes, so that what was counted under it keeps its meaning.")
    @APIResponseSchema(value = ActivityKind.class, responseCode = "201")
    public Response add(@NotNull @Valid ActivityKind command) {
        return service.add(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listActivityKinds",
            summary = "List the kinds of activities by code",
            description = "Kinds are data: whom each counts, its unit of output, the indicators that it feeds.")
    public Page<ActivityKind> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "activity-kinds");
        var rows = kinds.list(cursor.text(0), page.fetch());
        return cursors.page(page, rows, "activity-kinds", List.of(ActivityKind::code));
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(
            operationId = "getActivityKind",
            summary = "Read one kind of activity",
            description = "With the indicators of targets that activities of this kind feed.")
    public RestResponse<ActivityKind> get(String code, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var kind = kinds.find(code).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, 0, kind);
    }
}
