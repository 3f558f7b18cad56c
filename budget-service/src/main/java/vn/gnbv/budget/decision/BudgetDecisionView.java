package vn.gnbv.budget.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.attachment.AttachmentView;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.budget.line.BudgetLineView;
import vn.gnbv.budget.year.Authority;

/** A decision as it is shown; its lines as they are now. */
@Schema(name = "BudgetDecision")
record BudgetDecisionView(
        UUID id,
        BudgetDecision.Kind kind,
        String number,
        LocalDate issuedOn,
        String issuer,
        @Nullable Signer signer,
        @Nullable Authority authority,
        UUID programmeId,
        UUID unitId,
        int year,
        boolean sample,

        @Schema(description = "AUTHORITY_NOT_CHECKED: no rule is entered on who decides.")
        List<String> warnings,

        Instant recordedAt,
        String recordedBy,

        @Schema(description = "Those in the caller's area, as they are now; absent in lists.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<BudgetLineView> lines,

        @Schema(description = "What other papers' lines in the caller's area got by it; absent in lists.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<RecordDecision.Raise> raises,

        @Schema(description = "Its files; absent in lists.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        List<AttachmentView> attachments) {

    static BudgetDecisionView of(BudgetDecision decision) {
        return new BudgetDecisionView(
                decision.id,
                decision.kind,
                decision.number,
                decision.issuedOn,
                decision.issuer,
                Signer.of(decision.signerName, decision.signerPosition),
                decision.authority,
                decision.programmeId,
                decision.unitId,
                decision.year,
                decision.sample,
                decision.warnings,
                decision.recordedAt,
                decision.recordedBy,
                null,
                null,
                null);
    }

    BudgetDecisionView with(List<BudgetLineView> shown, List<RecordDecision.Raise> raised, List<AttachmentView> files) {
        return new BudgetDecisionView(
                id,
                kind,
                number,
                issuedOn,
                issuer,
                signer,
                authority,
                programmeId,
                unitId,
                year,
                sample,
                warnings,
                recordedAt,
                recordedBy,
                shown,
                raised,
                files);
    }

    /** Grows whenever one of its lines changes, since it shows them. */
    int version() {
        return lines == null
                ? 0
                : lines.stream().mapToInt(BudgetLineView::version).sum();
    }
}
