package vn.gnbv.budget.paymentplan;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.IfMatch;

@Path("/v1/budget-lines/{id}/payment-plan")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "budget-lines")
class PaymentPlanResource {

    private final PaymentPlanService service;

    PaymentPlanResource(PaymentPlanService service) {
        this.service = service;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getPaymentPlan",
            summary = "Read what is meant to be paid of a line by month, and what was")
    public RestResponse<PaymentPlanView> get(UUID id) {
        var plan = service.get(id);
        return Answer.current(plan.version(), plan);
    }

    @PUT
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(operationId = "statePaymentPlan", summary = "State the payment plan of a line anew")
    @APIResponseSchema(PaymentPlanView.class)
    public Response state(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StatePaymentPlan plan) {
        var stated = service.state(id, ifMatch, plan);
        return Answer.ok(stated.version(), stated).toResponse();
    }
}
