package vn.gnbv.budget.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.BudgetLineView;

/** A decision as it is shown; its lines as they are now. */
@Schema(name = "BudgetDecision")
record BudgetDecisionView(
        UUID id,
        BudgetDecision.Kind kind,
        String number,
        LocalDate issuedOn,
        String issuer,
        RecordDecision.@Nullable Signer signer,
        UUID programmeId,
        UUID unitId,
        int year,
        boolean sample,
        Instant recordedAt,
        String recordedBy,

        @Schema(description = "Those in the caller's area, as they are now; absent in lists.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<BudgetLineView> lines) {

    static BudgetDecisionView of(BudgetDecision decision) {
        return new BudgetDecisionView(
                decision.id,
                decision.kind,
                decision.number,
                decision.issuedOn,
                decision.issuer,
                signer(decision.signerName, decision.signerPosition),
                decision.programmeId,
                decision.unitId,
                decision.year,
                decision.sample,
                decision.recordedAt,
                decision.recordedBy,
                null);
    }

    static RecordDecision.@Nullable Signer signer(@Nullable String name, @Nullable String position) {
        return name == null ? null : new RecordDecision.Signer(name, position);
    }

    BudgetDecisionView with(List<BudgetLineView> shown) {
        return new BudgetDecisionView(
                id,
                kind,
                number,
                issuedOn,
                issuer,
                signer,
                programmeId,
                unitId,
                year,
                sample,
                recordedAt,
                recordedBy,
                shown);
    }

    /** Grows whenever one of its lines changes, since it shows them. */
    int version() {
        return lines == null
                ? 0
                : lines.stream().mapToInt(BudgetLineView::version).sum();
    }
}
