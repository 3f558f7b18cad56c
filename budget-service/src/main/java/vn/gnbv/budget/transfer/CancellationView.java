package vn.gnbv.budget.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.budget.line.BudgetLineView;
import vn.gnbv.budget.year.Authority;

/** A paper that cancelled money, as it is shown when it is recorded; later with the decisions. */
@Schema(name = "Cancellation")
record CancellationView(
        UUID id,
        String number,
        LocalDate issuedOn,
        String issuer,
        @Nullable Signer signer,
        @Nullable Authority authority,
        String reason,
        boolean sample,

        @Schema(description = "AUTHORITY_NOT_CHECKED: no rule is entered for it.")
        List<String> warnings,

        @Schema(description = "As they are now.") List<BudgetLineView> lines) {}
