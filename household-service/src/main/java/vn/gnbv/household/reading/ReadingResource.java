package vn.gnbv.household.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/readings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "readings", description = "Nhật ký truy cập: who has read personal data of households.")
class ReadingResource {

    private static final String LIST = "readings";

    private final ReadingQueries queries;
    private final Cursors cursors;

    ReadingResource(ReadingQueries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("OPERATOR")
    @Operation(
            operationId = "listReadings",
            summary = "List who has read of a household, or what somebody has read, the latest first")
    public Page<ReadingView> list(
            @QueryParam("householdId") @Nullable UUID householdId,
            @QueryParam("actor") @Nullable @Parameter(description = "The subject of the reader's token.") String actor,
            @QueryParam("from") @Nullable OffsetDateTime from,
            @QueryParam("to") @Nullable @Parameter(description = "Until before this moment.") OffsetDateTime to,
            @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, LIST, householdId, actor, from, to);
        var rows = queries.list(
                householdId,
                actor,
                from == null ? null : from.toInstant(),
                to == null ? null : to.toInstant(),
                cursor.uuid(0),
                page.fetch());
        return cursors.page(page, rows, LIST, List.of(ReadingView::id), householdId, actor, from, to);
    }
}
