package vn.gnbv.reporting.figure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "figures", description = "Live figures with the records that they come from, and published ones.")
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

    @GET
    @Path("/published")
    @Authenticated
    @Operation(
            operationId = "listPublishedFigures",
            summary = "List the published figures of a unit, each in its latest version",
            description = "What comes from outside, what is entered from a paper, what aggregates add up to.")
    public Page<PublishedFigure> published(
            @BeanParam @Valid PageQuery page,
            @QueryParam("unitId") @NotNull UUID unitId,
            @QueryParam("indicator") @Nullable String indicator) {
        var cursor = cursors.open(page, "published-figures", unitId, indicator);
        var rows = service.published(unitId, indicator, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "published-figures", List.of(PublishedFigure::id), unitId, indicator);
    }

    @GET
    @Path("/series")
    @Authenticated
    @Operation(
            operationId = "listFigureSeries",
            summary = "List all that was published of a unit over time",
            description =
                    "On its own boundaries, on those of the units that it has come from, and restated beside them.")
    public Page<SeriesPoint> series(
            @BeanParam @Valid PageQuery page,
            @QueryParam("unitId") @NotNull UUID unitId,
            @QueryParam("indicator") @NotNull String indicator,
            @QueryParam("measureUnit") @Nullable String measureUnit,
            @Parameter(description = "The first day on which a period may end.") @QueryParam("from") @Nullable
                    LocalDate from,
            @Parameter(description = "The last day on which a period may end.") @QueryParam("to") @Nullable
                    LocalDate to) {
        var cursor = cursors.open(page, "figure-series", unitId, indicator, measureUnit, from, to);
        var afterPeriod = cursor.text(0);
        var rows = service.series(
                unitId,
                indicator,
                measureUnit,
                from,
                to,
                afterPeriod == null ? null : LocalDate.parse(afterPeriod),
                cursor.uuid(1),
                page.fetch());
        return cursors.page(
                page,
                rows,
                "figure-series",
                List.of(p -> p.figure().periodTo(), p -> p.figure().id()),
                unitId,
                indicator,
                measureUnit,
                from,
                to);
    }

    @GET
    @Path("/comparison")
    @Authenticated
    @Operation(
            operationId = "compareFigures",
            summary = "Compare units over several years, and with another series such as the national one",
            description = "Of each year the firmest figure of the latest period. The other series is kept as figures of"
                    + " the same units, with its producer.")
    public ComparisonView compare(
            @QueryParam("indicator") @NotNull String indicator,
            @QueryParam("measureUnit") @NotNull String measureUnit,
            @QueryParam("unitId") @NotEmpty @Size(max = 50) List<UUID> unitId,
            @QueryParam("fromYear") @NotNull @Min(1990) @Max(2100) Integer fromYear,
            @QueryParam("toYear") @NotNull @Min(1990) @Max(2100) Integer toYear,
            @Parameter(description = "The indicator of the other series.") @QueryParam("against") @Nullable
                    String against) {
        return service.compare(indicator, measureUnit, unitId, fromYear, toYear, against);
    }

    @GET
    @Path("/answers")
    @Authenticated
    @Operation(
            operationId = "findAnsweredFigure",
            summary = "See whether something that is asked for has been answered already",
            description = "Published figures of exactly this, and accepted reports of the period that state it.")
    public Answered answered(
            @QueryParam("indicator") @NotNull String indicator,
            @QueryParam("unitId") @NotNull UUID unitId,
            @QueryParam("periodFrom") @NotNull LocalDate periodFrom,
            @QueryParam("periodTo") @NotNull LocalDate periodTo) {
        return service.answered(indicator, unitId, periodFrom, periodTo);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getFigure", summary = "Read one published figure in its latest version")
    public RestResponse<PublishedFigure> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var figure = service.get(id);
        return Answer.conditional(ifNoneMatch, figure.version(), figure);
    }

    @GET
    @Path("/{id}/versions")
    @Authenticated
    @Operation(operationId = "listFigureVersions", summary = "List all that was said as this figure")
    public Page<PublishedFigure> versions(UUID id, @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "figure-versions", id);
        var after = cursor.text(0);
        var rows = service.versions(id, after == null ? null : Integer.valueOf(after), page.fetch());
        return cursors.page(page, rows, "figure-versions", List.of(PublishedFigure::version), id);
    }

    @POST
    @RolesAllowed("REPORT_RECEIVER")
    @Operation(
            operationId = "enterFigure",
            summary = "Publish a figure that comes from outside or that a paper states",
            description = "It never changes; what is put right is its next version.")
    @APIResponseSchema(value = PublishedFigure.class, responseCode = "201")
    public Response enter(@NotNull @Valid EnterFigure command) {
        return service.enter(command).toResponse();
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed("REPORT_RECEIVER")
    @Operation(operationId = "correctFigure", summary = "Say anew what a figure is, and why")
    @APIResponseSchema(PublishedFigure.class)
    public Response correct(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid CorrectFigure command) {
        return service.correct(id, ifMatch, command).toResponse();
    }

    @GET
    @Path("/{id}/parts")
    @Authenticated
    @Operation(operationId = "listFigureParts", summary = "List the published figures that a restated one is made of")
    public List<Restatement.PartView> parts(UUID id) {
        return service.parts(id);
    }

    @POST
    @Path("/restatements")
    @RolesAllowed("REPORT_RECEIVER")
    @Operation(
            operationId = "restateFigure",
            summary = "Count a figure of earlier units anew on the boundaries of what they have become",
            description = "By the weights of the successions; refused where a weight or a figure is not known. What was"
                    + " published on the old boundaries stays beside it.")
    @APIResponseSchema(value = PublishedFigure.class, responseCode = "201")
    public Response restate(@NotNull @Valid RestateFigure command) {
        return service.restate(command).toResponse();
    }
}
