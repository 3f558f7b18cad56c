package vn.gnbv.budget.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.budget.line.BudgetLineView;
import vn.gnbv.budget.year.Authority;

/** A paper that passed lines on, as it is shown when it is recorded; later with the decisions. */
@Schema(name = "Succession")
record SuccessionView(
        UUID id,
        String number,
        LocalDate issuedOn,
        String issuer,
        @Nullable Signer signer,
        @Nullable Authority authority,
        String basis,
        boolean sample,

        @Schema(description = "AUTHORITY_NOT_CHECKED: no rule is entered for it.")
        List<String> warnings,

        @Schema(description = "The lines of the successors.")
        List<BudgetLineView> lines) {}
