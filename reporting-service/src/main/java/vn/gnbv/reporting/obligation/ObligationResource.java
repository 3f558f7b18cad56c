package vn.gnbv.reporting.obligation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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

@Path("/v1/obligations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "obligations", description = "Who owes which report to whom, by when.")
class ObligationResource {

    private final ObligationQueries queries;
    private final Cursors cursors;
    private final Caller caller;

    ObligationResource(ObligationQueries queries, Cursors cursors, Caller caller) {
        this.queries = queries;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listObligations", summary = "List what the caller's organisation owes, or is owed")
    public Page<ObligationView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("regimeId") @Nullable UUID regimeId,
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("periodKey") @Nullable String periodKey,
            @QueryParam("reporterOrganisationId") @Nullable UUID reporterOrganisationId,
            @QueryParam("state") Obligation.@Nullable State state) {
        var filter = new ObligationQueries.Filter(regimeId, planId, periodKey, reporterOrganisationId, state);
        var cursor = cursors.open(page, "obligations", filter);
        var dueDate = cursor.text(0);
        var rows = queries.list(
                caller.organisation(),
                filter,
                dueDate == null ? null : LocalDate.parse(dueDate),
                cursor.uuid(1),
                page.fetch());
        return cursors.page(
                page,
                rows,
                "obligations",
                List.of(o -> o.dueDate() == null ? ObligationQueries.NO_DUE_DATE : o.dueDate(), ObligationView::id),
                filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getObligation", summary = "Read one obligation")
    public RestResponse<ObligationView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var obligation = queries.find(id, caller.organisation());
        if (obligation == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return Answer.conditional(ifNoneMatch, obligation.version(), obligation);
    }
}
