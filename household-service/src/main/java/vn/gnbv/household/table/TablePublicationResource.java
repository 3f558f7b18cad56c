package vn.gnbv.household.table;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/table-publications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "table-publications",
        description = "Số liệu đã công bố: official tables as they were published, and what they would be today.")
class TablePublicationResource {

    private static final String LIST = "table-publications";

    private final TablePublicationService service;
    private final TablePublications publications;
    private final AreaTree areas;
    private final Cursors cursors;

    TablePublicationResource(
            TablePublicationService service, TablePublications publications, AreaTree areas, Cursors cursors) {
        this.service = service;
        this.publications = publications;
        this.areas = areas;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listTablePublications", summary = "List which official tables have been published")
    public Page<TablePublicationView.Item> list(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("number") @Nullable Integer number,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, LIST, unitId, number, asOf);
        var rows = publications.list(unitId, number, asOf, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, LIST, List.of(TablePublicationView.Item::id), unitId, number, asOf);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getTablePublication", summary = "Read a table as it was published, and what it is today")
    public TablePublicationView get(UUID id) {
        areas.requireDirectory();
        return service.get(id);
    }

    @POST
    @RolesAllowed("REVIEW_LEADER")
    @Operation(
            operationId = "publishTable",
            summary = "Publish an official table of a unit of the caller's area as it is now",
            description =
                    "What others than the office may see is published. It never changes: a correction is published"
                            + " by another document.")
    @APIResponseSchema(value = TablePublicationView.class, responseCode = "201")
    public Response publish(@NotNull @Valid PublishTable said) {
        return service.publish(said).toResponse();
    }
}
