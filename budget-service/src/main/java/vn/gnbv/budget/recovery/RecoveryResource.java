package vn.gnbv.budget.recovery;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/recoveries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "recoveries", description = "Money that comes back, and payments that were recorded wrongly.")
class RecoveryResource {

    private final RecoveryService service;
    private final Cursors cursors;

    RecoveryResource(RecoveryService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listRecoveries", summary = "List what came back")
    public Page<RecoveryView> list(@BeanParam @Valid PageQuery page, @QueryParam("lineId") @Nullable UUID lineId) {
        var cursor = cursors.open(page, "recoveries", lineId);
        var rows = service.list(lineId, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "recoveries", List.of(RecoveryView::id), lineId);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getRecovery", summary = "Read one recovery")
    public RestResponse<RecoveryView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answer.conditional(ifNoneMatch, 0, service.get(id));
    }
}
