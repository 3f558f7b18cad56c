package vn.gnbv.budget.summary;

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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/budget-summaries")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(
        name = "budget-summaries",
        description = "What money a plan has, and a unit, by whatever it is asked for, now or at a past time.")
class BudgetSummaryResource {

    private final BudgetSummaryService service;
    private final MoneyService money;
    private final Cursors cursors;

    BudgetSummaryResource(BudgetSummaryService service, MoneyService money, Cursors cursors) {
        this.service = service;
        this.money = money;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "getBudgetSummary", summary = "Add up the money of an issued plan")
    public BudgetSummaryView of(@QueryParam("planId") @NotNull UUID planId) {
        return service.of(planId);
    }

    @GET
    @Path("/cells")
    @Operation(
            operationId = "listSummaryCells",
            summary = "Add up the money of a unit and year by any one or two things")
    public Page<SummaryCell> cells(
            @BeanParam @Valid MoneyScopeQuery scope,
            @QueryParam("rows") @Nullable Dimension rows,
            @QueryParam("columns") @Nullable Dimension columns,
            @BeanParam @Valid PageQuery page) {
        var filters = new @Nullable Object[] {scope.given(), rows, columns};
        var cursor = cursors.open(page, "summary-cells", filters);
        var cells = money.cells(scope, MoneyService.by(rows, columns), cursor.keys(), page.fetch());
        return cursors.page(page, cells, "summary-cells", keys(SummaryCell::keys), filters);
    }

    @GET
    @Path("/rates")
    @Operation(
            operationId = "listDisbursementRates",
            summary = "Tell how much of the money has been paid, and had been on the same day of the year before")
    public Page<RateView> rates(
            @BeanParam @Valid MoneyScopeQuery scope,
            @QueryParam("rows") @Nullable Dimension rows,
            @QueryParam("columns") @Nullable Dimension columns,
            @BeanParam @Valid PageQuery page) {
        var filters = new @Nullable Object[] {scope.given(), rows, columns};
        var cursor = cursors.open(page, "disbursement-rates", filters);
        var rates = money.rates(scope, MoneyService.by(rows, columns), cursor.keys(), page.fetch());
        return cursors.page(page, rates, "disbursement-rates", keys(RateView::keys), filters);
    }

    @GET
    @Path("/warnings")
    @Operation(
            operationId = "listSpendingWarnings",
            summary = "Name the lines that will not be spent by the year's end at the pace so far, by id")
    public Page<SpendingWarningView> warnings(
            @BeanParam @Valid MoneyScopeQuery scope, @BeanParam @Valid PageQuery page) {
        var filters = new @Nullable Object[] {scope.given()};
        var cursor = cursors.open(page, "spending-warnings", filters);
        var warnings = money.warnings(scope, cursor.uuid(0), page.fetch());
        return cursors.page(page, warnings, "spending-warnings", List.of(SpendingWarningView::lineId), filters);
    }

    @GET
    @Path("/lines")
    @Operation(
            operationId = "listLinesOfUnit",
            summary = "Show all money of a unit, and what there is above it, with the papers and payments, by id")
    public Page<LineOfUnitView> lines(@BeanParam @Valid MoneyScopeQuery scope, @BeanParam @Valid PageQuery page) {
        var filters = new @Nullable Object[] {scope.given()};
        var cursor = cursors.open(page, "lines-of-unit", filters);
        var lines = money.lines(scope, cursor.uuid(0), page.fetch());
        return cursors.page(page, lines, "lines-of-unit", List.of(LineOfUnitView::lineId), filters);
    }

    private static <T> List<Function<T, Object>> keys(Function<T, List<CellKey>> keys) {
        return List.of(cell -> CellKey.position(keys.apply(cell)).get(0), cell -> CellKey.position(keys.apply(cell))
                .get(1));
    }
}
