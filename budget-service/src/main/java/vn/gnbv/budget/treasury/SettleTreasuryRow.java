package vn.gnbv.budget.treasury;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.CapitalType;

/** The three ways in which a row finds its end. */
final class SettleTreasuryRow {

    private SettleTreasuryRow() {}

    /** It is a payment that is on record. */
    @Schema(name = "MatchTreasuryRow")
    record Match(@NotNull UUID disbursementId) {}

    /** It is a payment that is not on record yet. */
    @Schema(name = "BookTreasuryRow")
    record Book(
            @NotNull UUID lineId,
            @NotNull CapitalType capitalType,

            @Schema(description = "Where the statement says nothing.") @Nullable @Size(min = 1, max = 1000)
            String content) {}

    /** It is no payment of these lines. */
    @Schema(name = "DismissTreasuryRow")
    record Dismiss(@NotBlank @Size(max = 1000) String reason) {}
}
