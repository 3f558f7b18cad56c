package vn.gnbv.plans.regime;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

/** Who has the duties of reporting regimes on a day; the regimes themselves stand with their plan or paper. */
@Path("/v1/reporting-regimes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "reporting-regimes", description = "Who reports what to whom on a day, across plans and papers.")
class RegimeResource {

    private final RegimeQueries queries;
    private final Cursors cursors;
    private final Clock clock;

    RegimeResource(RegimeQueries queries, Cursors cursors, Clock clock) {
        this.queries = queries;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listReportingDuties",
            summary = "List the regimes in force and who has their duties on a day",
            description = "A duty follows the successions of whom the paper names: to the one that is named for the"
                    + " regime, or that took everything; of a People's Committee of which nothing is stated, to that of"
                    + " the one unit that its unit became. Where several come into question or nobody is named, it stays"
                    + " and successorUnknownSince gives the day. With organisationId those regimes of which anything is"
                    + " its on the day.")
    public Page<RegimeDuties> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("documentId") @Nullable UUID documentId,
            @QueryParam("organisationId") @Nullable UUID organisationId,
            @QueryParam("asOf") @Nullable LocalDate asOf) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var filter = new RegimeQueries.RegimeFilter(planId, documentId, organisationId, day);
        var cursor = cursors.open(page, "reporting-regimes", filter);
        var placed = cursors.page(
                page,
                queries.list(filter, cursor, page.fetch()),
                "reporting-regimes",
                List.of(RegimeQueries.Placed::paperId, RegimeQueries.Placed::position, row -> row.regime()
                        .regimeId()),
                filter);
        return new Page<>(
                placed.items().stream().map(RegimeQueries.Placed::regime).toList(), placed.next());
    }
}
