package vn.gnbv.budget.adjustment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.attachment.AttachmentView;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.budget.line.Movement;
import vn.gnbv.budget.year.Authority;

/** An adjusting document as it is shown. */
@Schema(name = "Adjustment")
record AdjustmentView(
        UUID id,
        int version,
        String number,
        LocalDate issuedOn,
        String issuer,
        @Nullable Signer signer,
        @Nullable Authority authority,
        String reason,
        boolean sample,

        @Schema(description = "AUTHORITY_NOT_CHECKED: no rule is entered on who decides.")
        List<String> warnings,

        List<Movement> movements,
        List<AttachmentView> attachments,
        Instant recordedAt,
        String recordedBy) {

    static AdjustmentView of(Adjustment adjustment, List<AttachmentView> attachments) {
        return new AdjustmentView(
                adjustment.id,
                adjustment.version,
                adjustment.number,
                adjustment.issuedOn,
                adjustment.issuer,
                Signer.of(adjustment.signerName, adjustment.signerPosition),
                adjustment.authority,
                adjustment.reason,
                adjustment.sample,
                adjustment.warnings,
                List.copyOf(adjustment.movements),
                attachments,
                adjustment.recordedAt,
                adjustment.recordedBy);
    }
}
