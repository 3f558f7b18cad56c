package vn.gnbv.plans.consultation;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** Consultations on drafts; seen by who asks, who is asked, and who looks after the area. */
@Path("/v1/consultations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "consultations", description = "Drafts that are put to others, and what they say.")
class ConsultationResource {

    private final ConsultationService service;
    private final ConsultationQueries queries;
    private final Caller caller;
    private final Cursors cursors;

    ConsultationResource(ConsultationService service, ConsultationQueries queries, Caller caller, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER"})
    @Operation(
            operationId = "openConsultation",
            summary = "Put a draft to organisations or persons",
            description = "The caller's organisation asks.")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "201")
    public Response open(@NotNull @Valid OpenConsultation command) {
        return service.open(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listConsultations",
            summary = "List consultations, the latest deadline first",
            description = "With organisationId those that it asks or is asked in.")
    public Page<ConsultationView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("organisationId") @Nullable UUID organisationId,
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("kind") @Nullable ConsultationKind kind,
            @QueryParam("state") @Nullable ConsultationState state) {
        var filter = new ConsultationQueries.ConsultationFilter(organisationId, planId, kind, state);
        var cursor = cursors.open(page, "consultations", filter);
        var rows = queries.list(Viewer.of(caller), filter, cursor, page.fetch());
        return cursors.page(
                page, rows, "consultations", List.of(ConsultationView::lastDay, ConsultationView::id), filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getConsultation",
            summary = "Read one consultation with those who are asked",
            description = "After it is closed each invitation says whether it was replied to, in time or late. Persons"
                    + " are a label and an office.")
    public RestResponse<ConsultationView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var consultation = service.get(id);
        return Answer.conditional(ifNoneMatch, consultation.version(), consultation);
    }

    @POST
    @Path("/{id}/responses")
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER", "REPORTER"})
    @Operation(
            operationId = "respondToConsultation",
            summary = "Reply by provision, or enter a reply that came on paper",
            description = "A later response stands beside an earlier one; the first decides whether it was in time.")
    @APIResponseSchema(value = ResponseView.class, responseCode = "201")
    public Response respond(UUID id, @NotNull @Valid StateResponse command) {
        return service.respond(id, command).toResponse();
    }

    @GET
    @Path("/{id}/responses")
    @Authenticated
    @Operation(
            operationId = "getConsultationResponses",
            summary = "Read the responses as they were recorded",
            description = "All of them for who asks; their own for who is asked.")
    public ResponseView.All responses(UUID id) {
        return service.responses(id);
    }

    @GET
    @Path("/{id}/collation")
    @Authenticated
    @Operation(
            operationId = "getConsultationCollation",
            summary = "Read all opinions by provision, and what became of them",
            description = "For who was asked only once it is decided.")
    public CollationView collation(UUID id) {
        return service.collation(id);
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER"})
    @Operation(
            operationId = "closeConsultation",
            summary = "End the waiting for replies, and write down who has not replied",
            description = "Refused while somebody may still reply in time.")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "200")
    public Response close(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid CloseConsultation command) {
        return service.close(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER"})
    @Operation(
            operationId = "decideConsultation",
            summary = "State what becomes of every opinion that does not simply agree",
            description = "All in one act, each accepted, partly accepted or not; without a reason only what is"
                    + " accepted. A consultation is decided once, after it is closed.")
    @APIResponseSchema(value = ConsultationView.class, responseCode = "200")
    public Response decide(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid DecideConsultation command) {
        return service.decide(id, ifMatch, command).toResponse();
    }
}
