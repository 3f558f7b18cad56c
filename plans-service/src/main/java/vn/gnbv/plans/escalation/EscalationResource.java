package vn.gnbv.plans.escalation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import vn.gnbv.plans.Viewer;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

/** Escalations; seen by who raised them, by every organisation of their route, and by who looks after the area. */
@Path("/v1/escalations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "escalations", description = "Difficulties beyond one's authority and policy proposals.")
class EscalationResource {

    private final EscalationService service;
    private final EscalationQueries queries;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    EscalationResource(
            EscalationService service, EscalationQueries queries, Caller caller, Cursors cursors, Clock clock) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER", "REPORTER"})
    @Operation(
            operationId = "raiseEscalation",
            summary = "Raise what goes beyond the authority of the caller's organisation, or a policy proposal",
            description = "It lies with the first organisation of its route, which answers it or passes it on. Without"
                    + " a route it takes the one of the plan that it is under.")
    @APIResponseSchema(value = EscalationView.class, responseCode = "201")
    public Response raise(@NotNull @Valid RaiseEscalation command) {
        return service.raise(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listEscalations",
            summary = "List escalations, the oldest first",
            description = "With organisationId those on whose route it stands.")
    public Page<EscalationView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("organisationId") @Nullable UUID organisationId,
            @QueryParam("kind") @Nullable EscalationKind kind,
            @QueryParam("state") @Nullable EscalationState state,
            @QueryParam("olderThanDays")
                    @Parameter(description = "Raised more than so many days ago.")
                    @Min(0)
                    @Max(10000)
                    @Nullable
                    Integer olderThanDays) {
        var raisedBefore = olderThanDays == null ? null : LocalDate.now(clock).minusDays(olderThanDays);
        var filter = new EscalationQueries.EscalationFilter(organisationId, kind, state, raisedBefore);
        var cursor = cursors.open(page, "escalations", filter);
        var rows = queries.list(Viewer.of(caller), filter, cursor, page.fetch());
        return cursors.page(page, rows, "escalations", List.of(EscalationView::raisedOn, EscalationView::id), filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getEscalation",
            summary = "Read one escalation with its steps",
            description = "Who had it from when to when, what was answered, and how many days that took from the day on"
                    + " which it was raised.")
    public RestResponse<EscalationView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var escalation = service.get(id);
        return Answer.conditional(ifNoneMatch, escalation.version(), escalation);
    }

    @POST
    @Path("/{id}/forwarding")
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER", "REPORTER"})
    @Operation(
            operationId = "forwardEscalation",
            summary = "Pass it on to the next organisation of its route",
            description = "By the organisation that it lies with.")
    @APIResponseSchema(value = EscalationView.class, responseCode = "200")
    public Response forward(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid ForwardEscalation command) {
        return service.forward(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER", "REPORTER"})
    @Operation(
            operationId = "answerEscalation",
            summary = "Answer it",
            description = "By the organisation that it lies with; whoever can settle it need not pass it on.")
    @APIResponseSchema(value = EscalationView.class, responseCode = "200")
    public Response answer(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid AnswerEscalation command) {
        return service.answer(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER", "REPORTER"})
    @Operation(
            operationId = "withdrawEscalation",
            summary = "Take it back, by who raised it",
            description = "The steps that it has made stay on record.")
    @APIResponseSchema(value = EscalationView.class, responseCode = "200")
    public Response withdraw(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid WithdrawEscalation command) {
        return service.withdraw(id, ifMatch, command).toResponse();
    }
}
