package vn.gnbv.reporting.obligation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@Path("/v1/obligations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "obligations", description = "Who owes which report to whom, by when.")
class ObligationResource {

    private final ObligationService service;
    private final ObligationQueries queries;
    private final Cursors cursors;
    private final Caller caller;
    private final Clock clock;

    ObligationResource(
            ObligationService service, ObligationQueries queries, Cursors cursors, Caller caller, Clock clock) {
        this.service = service;
        this.queries = queries;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listObligations",
            summary = "List what the caller's organisation owes, or is owed",
            description = "With what those left from whom it took everything over. An operator sees with"
                    + " successorUnknown=true those of everybody.")
    public Page<ObligationView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("regimeId") @Nullable UUID regimeId,
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("periodKey") @Nullable String periodKey,
            @QueryParam("reporterOrganisationId") @Nullable UUID reporterOrganisationId,
            @QueryParam("state") Obligation.@Nullable State state,
            @Parameter(description = "Last good day not before this; what has no day is left out.")
                    @QueryParam("dueFrom")
                    @Nullable
                    LocalDate dueFrom,
            @Parameter(description = "Last good day not after this; what has no day is left out.")
                    @QueryParam("dueTo")
                    @Nullable
                    LocalDate dueTo,
            @Parameter(description = "True: open ones that are not handed in and whose last good day has passed.")
                    @QueryParam("overdue")
                    @DefaultValue("false")
                    Boolean overdue,
            @Parameter(description = "True: open ones of which nobody knows who comes after reporter or receiver.")
                    @QueryParam("successorUnknown")
                    @DefaultValue("false")
                    Boolean successorUnknown) {
        var filter = new ObligationQueries.Filter(
                regimeId, planId, periodKey, reporterOrganisationId, state, dueFrom, dueTo, overdue, successorUnknown);
        var cursor = cursors.open(page, "obligations", filter);
        var dueDate = cursor.text(0);
        var rows = queries.list(
                caller.organisation(),
                successorUnknown && caller.has("OPERATOR"),
                filter,
                LocalDate.now(clock),
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

    @POST
    @Path("/{id}/extension")
    @RolesAllowed("REPORT_RECEIVER")
    @Operation(
            operationId = "extendObligation",
            summary = "Give the reporter until a later day",
            description = "By the receiver, with who decided it and why. The decision must not be later than the term.")
    @APIResponseSchema(ObligationView.class)
    public Response extend(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid ExtendObligation command) {
        return service.extend(id, ifMatch, command).toResponse();
    }
}
