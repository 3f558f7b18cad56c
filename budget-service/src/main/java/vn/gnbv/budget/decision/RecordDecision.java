package vn.gnbv.budget.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.LineRaise;
import vn.gnbv.budget.line.Source;
import vn.gnbv.budget.year.Authority;

/** A decision as it is entered: the paper and all its lines. */
public record RecordDecision(
        @Nullable UUID id,
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

        @Schema(description = "Whether it is an example and no real paper.") @Nullable
        Boolean sample,

        @Schema(description = "May be empty where lines are raised.") @NotNull @Size(max = 2000)
        List<@NotNull @Valid Line> lines,

        @Schema(description = "New money of an assignment for lines that are there already.")
        @Nullable
        @Size(max = 2000)
        List<@NotNull @Valid Raise> raises) {

    /** One line of it. */
    @Schema(name = "DecisionLine")
    public record Line(
            @Nullable UUID id,
            @NotNull UUID componentId,
            @NotNull UUID unitId,

            @Schema(description = "Who spends and settles it.") @Nullable
            UUID holderOrganisationId,

            @Schema(description = "Who answers for it, the accountable one first.") @Nullable @Size(max = 20)
            List<@NotNull UUID> leadOrganisationIds,

            @NotNull Source source,
            @NotNull CapitalType capitalType,

            @Schema(description = "The year whose money it is; the decision's year where absent.")
            @Nullable
            @Min(2000)
            @Max(2100)
            Integer originYear,

            @NotNull @Positive @Max(MOST) Long amountVnd,

            @Schema(description = "Carried over from the year before; null: no paper states it.")
            @Nullable
            @PositiveOrZero
            @Max(MOST)
            Long carriedInVnd,

            @Schema(description = "Where an allocation takes the money from.") @Nullable
            UUID parentLineId) {}

    /** What one line gets on top. */
    @Schema(name = "RaisedLine")
    public record Raise(
            @NotNull UUID lineId,
            @NotNull @Positive @Max(MOST) Long amountVnd) {

        LineRaise toLines() {
            return new LineRaise(lineId, amountVnd);
        }
    }

    List<Raise> raised() {
        return raises == null ? List.of() : raises;
    }

    /** Twice what the whole programme has; sums of thousands of lines stay exact in JSON and in the database. */
    static final long MOST = 1_000_000_000_000_000L;
}
