package vn.gnbv.budget.appendix;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.decision.BudgetDecision;
import vn.gnbv.budget.decision.RecordDecision;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.Source;
import vn.gnbv.budget.year.Authority;

/** The decision whose appendix is to be brought. */
record StateAppendix(
        BudgetDecision.@NotNull Kind kind,
        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate issuedOn,
        @NotBlank @Size(max = 300) String issuer,
        @Nullable @Valid Signer signer,

        @Schema(description = "Who decided; has to be one of those whom a rule of the year names.") @Nullable
        Authority authority,

        @NotNull UUID programmeId,
        @NotNull UUID unitId,
        @NotNull @Min(2000) @Max(2100) Integer year,

        @Schema(description = "Where a table states none above it.") @Nullable
        Source source,

        @Schema(description = "Where a table states none above it.") @Nullable
        CapitalType capitalType,

        @Schema(description = "The year whose money it is, where a table states none; the decision's year if absent.")
        @Nullable
        @Min(2000)
        @Max(2100)
        Integer originYear,

        @Schema(
                description = "Of an allocation: the decision that assigned the lines whose money is passed on, where"
                        + " several might have.")
        @Nullable
        UUID fromDecisionId,

        @Schema(description = "Whether it is an example and no real paper.") @Nullable
        Boolean sample) {

    RecordDecision with(List<RecordDecision.Line> lines) {
        return new RecordDecision(
                null,
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
                lines,
                null);
    }

    FundHeading fund(@Nullable FundHeading stated) {
        return new FundHeading(
                stated == null || stated.source() == null ? source : stated.source(),
                stated == null || stated.capitalType() == null ? capitalType : stated.capitalType(),
                stated != null && stated.originYear() != null
                        ? stated.originYear()
                        : originYear == null ? year : originYear);
    }
}
