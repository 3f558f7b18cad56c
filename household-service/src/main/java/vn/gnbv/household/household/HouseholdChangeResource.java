package vn.gnbv.household.household;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.IfMatch;

@Path("/v1/households/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("HOUSEHOLD_OFFICER")
@RunOnVirtualThread
@Tag(name = "households")
class HouseholdChangeResource {

    private final HouseholdService service;

    HouseholdChangeResource(HouseholdService service) {
        this.service = service;
    }

    @POST
    @Path("/moves")
    @Operation(
            operationId = "moveHousehold",
            summary = "Record that a household lives elsewhere",
            description = "Recorded where it lives; from then on it is in the area of the place to which it has moved.")
    @APIResponseSchema(value = HouseholdView.class, responseCode = "200")
    public Response move(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid ChangeHousehold.Move move) {
        return service.move(id, ifMatch, move).toResponse();
    }

    @POST
    @Path("/splits")
    @Operation(operationId = "splitHousehold", summary = "Let some members found a household of their own")
    @APIResponseSchema(value = HouseholdView.class, responseCode = "201")
    public Response split(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid ChangeHousehold.Split split) {
        return service.split(id, ifMatch, split).toResponse();
    }

    @POST
    @Path("/merges")
    @Operation(operationId = "mergeHousehold", summary = "Take in the members of another household, which ends")
    @APIResponseSchema(value = HouseholdView.class, responseCode = "200")
    public Response merge(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid ChangeHousehold.Merge merge) {
        return service.merge(id, ifMatch, merge).toResponse();
    }

    @POST
    @Path("/dissolution")
    @Operation(operationId = "dissolveHousehold", summary = "End a household whose members are in no other")
    @APIResponseSchema(value = HouseholdView.class, responseCode = "200")
    public Response dissolve(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangeHousehold.Dissolve dissolution) {
        return service.dissolve(id, ifMatch, dissolution).toResponse();
    }

    @POST
    @Path("/members")
    @Operation(operationId = "addHouseholdMember", summary = "Add somebody who joins a household")
    @APIResponseSchema(value = HouseholdView.class, responseCode = "201")
    public Response join(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid ChangeHousehold.Join join) {
        return service.join(id, ifMatch, join).toResponse();
    }

    @PUT
    @Path("/members/{memberId}")
    @Operation(
            operationId = "correctHouseholdMember",
            summary = "Correct what is on record of a member",
            description = "What was on record before is kept in the history.")
    @APIResponseSchema(HouseholdView.class)
    public Response correct(
            UUID id,
            UUID memberId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangeHousehold.Correct correction) {
        var household = service.correct(id, memberId, ifMatch, correction);
        return Answer.ok(household.version(), household).toResponse();
    }

    @POST
    @Path("/members/{memberId}/departure")
    @Operation(
            operationId = "leaveHousehold",
            summary = "Record that a member has died, left, or was no member",
            description =
                    "Whoever founds or joins another household of the register passes there by a split or a merger.")
    @APIResponseSchema(value = HouseholdView.class, responseCode = "200")
    public Response leave(
            UUID id,
            UUID memberId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid ChangeHousehold.Leave leave) {
        return service.leave(id, memberId, ifMatch, leave).toResponse();
    }
}
