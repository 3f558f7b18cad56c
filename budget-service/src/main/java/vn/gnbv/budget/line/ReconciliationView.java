package vn.gnbv.budget.line;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.budget.ledger.Account;

/** Whether a line's totals are what its ledger adds up to (<i>đối chiếu sổ</i>); they always are. */
@Schema(name = "Reconciliation")
record ReconciliationView(UUID lineId, boolean agrees, List<OfAccount> accounts) {

    /** One account. */
    @Schema(name = "ReconciledAccount")
    record OfAccount(
            Account account,
            @Schema(description = "As the line has it.") long totalVnd,
            @Schema(description = "As its entries add up.") long entriesVnd) {}

    static ReconciliationView of(UUID line, List<OfAccount> accounts) {
        return new ReconciliationView(line, accounts.stream().allMatch(a -> a.totalVnd() == a.entriesVnd()), accounts);
    }
}
