package vn.gnbv.plans.target;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Targets across plans; they change with their plan. */
@Path("/v1/targets")
@Authenticated
@RunOnVirtualThread
@Tag(name = "targets", description = "What plans want to reach.")
class TargetResource {

    private final TargetQueries queries;
    private final Caller caller;
    private final Cursors cursors;

    TargetResource(TargetQueries queries, Caller caller, Cursors cursors) {
        this.queries = queries;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "listTargets", summary = "List the targets that stand, by plan and code")
    public Page<TargetView> list(@BeanParam @Valid PageQuery page, @QueryParam("planId") @Nullable UUID planId) {
        var cursor = cursors.open(page, "targets", planId);
        var rows = queries.list(caller.area(), planId, cursor, page.fetch());
        return cursors.page(page, rows, "targets", List.of(TargetView::planId, TargetView::code), planId);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTarget", summary = "Read one target; its ETag is its plan's")
    public RestResponse<TargetView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var found = queries.find(caller.area(), id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, found.version(), found.target());
    }
}
