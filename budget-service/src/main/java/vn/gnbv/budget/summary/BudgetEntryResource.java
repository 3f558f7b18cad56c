package vn.gnbv.budget.summary;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Account;
import vn.gnbv.budget.ledger.EntryView;
import vn.gnbv.budget.summary.MoneyScopeQuery.Holding;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/budget-entries")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "budget-entries", description = "The ledger across lines: what the amounts of a summary are the sums of.")
class BudgetEntryResource {

    private final MoneyService money;
    private final Cursors cursors;

    BudgetEntryResource(MoneyService money, Cursors cursors) {
        this.money = money;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "listBudgetEntries", summary = "Read the ledger of a unit and year, oldest first")
    public Page<EntryView> list(
            @BeanParam @Valid MoneyScopeQuery scope,
            @QueryParam("month") @Parameter(description = "Papers dated in the month of this day.") @Nullable
                    LocalDate month,
            @QueryParam("account") @Nullable Account account,
            @QueryParam("projectId") @Nullable UUID projectId,
            @QueryParam("project") @Parameter(description = "Whether the movement was made for a project.") @Nullable
                    Holding project,
            @BeanParam @Valid PageQuery page) {
        var filters = new @Nullable Object[] {scope.given(), month, account, projectId, project};
        var cursor = cursors.open(page, "budget-entries", filters);
        var after = cursor.text(0);
        var which = new MoneyQueries.Which(month, account, projectId, project);
        var entries = money.entries(scope, which, after == null ? null : Long.valueOf(after), page.fetch());
        return cursors.page(page, entries, "budget-entries", List.of(EntryView::sequence), filters);
    }
}
