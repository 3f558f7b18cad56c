package vn.gnbv.household.table;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.Problem;

@Path("/v1/official-tables")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "official-tables", description = "Biểu kết quả rà soát: counted from recognitions, exact, for the office.")
class OfficialTableResource {

    private final OfficialTables tables;
    private final AreaTree areas;
    private final Caller caller;

    OfficialTableResource(OfficialTables tables, AreaTree areas, Caller caller) {
        this.tables = tables;
        this.areas = areas;
        this.caller = caller;
    }

    @GET
    @Path("/1")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER", "REPORT_RECEIVER"})
    @Operation(operationId = "getOfficialTable1", summary = "Count the poor, near-poor and other households of a round")
    public OfficialTable1 table1(
            @QueryParam("roundId") @NotNull UUID roundId,
            @QueryParam("unitId") @Nullable @Parameter(description = "This unit and all below it.") UUID unitId) {
        areas.requireDirectory();
        return tables.table1(roundId, caller.area(), unitId)
                .orElseThrow(() -> Problem.of(HouseholdProblems.ROUND_UNKNOWN).at("?roundId"));
    }
}
