package vn.gnbv.budget.appendix;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@Path("/v1/budget-decisions/{id}/appendix")
@RunOnVirtualThread
@Tag(name = "budget-decisions")
class AppendixResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AppendixQueries queries;
    private final AreaTree areas;
    private final Caller caller;

    AppendixResource(AppendixQueries queries, AreaTree areas, Caller caller) {
        this.queries = queries;
        this.areas = areas;
        this.caller = caller;
    }

    @GET
    @Produces(XLSX)
    @Authenticated
    @Operation(
            operationId = "getBudgetDecisionAppendix",
            summary = "Print the appendix of a decision: units as rows, components as columns, in million VND",
            description = "As the paper assigned it, with the lines of the caller's area; a sheet for each source and"
                    + " capital type. What is printed can be brought again.")
    @APIResponse(
            responseCode = "200",
            description = "The appendix",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response print(UUID id) {
        areas.requireDirectory();
        var heading = queries.heading(id, caller.area());
        if (heading == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        var file = new AppendixPrint(heading, queries.amounts(id, caller.area())).toXlsx();
        return Response.ok(file, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"phu-luc-" + id + ".xlsx\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
