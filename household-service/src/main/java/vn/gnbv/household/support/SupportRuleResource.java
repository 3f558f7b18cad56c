package vn.gnbv.household.support;

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
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** The rules on giving the like twice. */
@Path("/v1/support-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "supports", description = "Hỗ trợ đã nhận: what households and members were given.")
class SupportRuleResource {

    private static final String LIST = "support-rules";

    private final SupportRuleService service;
    private final SupportRules rules;
    private final Cursors cursors;

    SupportRuleResource(SupportRuleService service, SupportRules rules, Cursors cursors) {
        this.service = service;
        this.rules = rules;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "stateSupportRule",
            summary = "State whether two contents may be given to the same",
            description =
                    "The rule of a pair is the one in force on the day of the later support. Where none is stated the"
                            + " same content is refused and another is allowed. A rule never changes; a later one follows it.")
    @APIResponseSchema(value = SupportRule.class, responseCode = "201")
    public Response state(@NotNull @Valid StateSupportRule command) {
        return service.state(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listSupportRules", summary = "List the rules on giving the like twice")
    public Page<SupportRule> list(@QueryParam("content") @Nullable String content, @BeanParam @Valid PageQuery page) {
        var rows = rules.list(content, cursors.open(page, LIST, content).uuid(0), page.fetch());
        return cursors.page(page, rows, LIST, List.of(SupportRule::id), content);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getSupportRule", summary = "Read one rule on giving the like twice")
    public RestResponse<SupportRule> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var rule = rules.find(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, rule.version(), rule);
    }
}
