package vn.gnbv.reporting.figure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "figures", description = "Live figures, each with the records that it comes from.")
class FigureResource {

    private final FigureService service;
    private final Cursors cursors;

    FigureResource(FigureService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listFigures",
            summary =
                    "Read the six figures of a unit with all below it, live, each with the records that it comes from")
    public Page<Figure> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("planId") @NotNull UUID planId,
            @QueryParam("unitId") @NotNull UUID unitId,
            @Parameter(description = "A period of the plan's regimes. What is live is the same in each of them.")
                    @QueryParam("periodKey")
                    @Nullable
                    String periodKey) {
        var cursor = cursors.open(page, "figures", planId, unitId, periodKey);
        var after = cursor.text(0);
        var rest = service.live(planId, unitId, periodKey).stream()
                .dropWhile(f -> after != null && !f.indicator().equals(after))
                .skip(after == null ? 0 : 1)
                .limit(page.fetch())
                .toList();
        return cursors.page(page, rest, "figures", List.of(Figure::indicator), planId, unitId, periodKey);
    }
}
