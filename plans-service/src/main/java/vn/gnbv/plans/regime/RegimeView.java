package vn.gnbv.plans.regime;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Remark;

/** A reporting regime of a plan or of a legal document. */
@Schema(name = "ReportingRegime")
public record RegimeView(
        UUID id,
        int version,
        RegimeState state,
        String name,
        RegimeKind kind,
        String formCode,
        UUID receiverOrganisationId,
        @Nullable UUID viaOrganisationId,

        @Schema(description = "Others to whom the same report goes.")
        List<UUID> alsoToOrganisationIds,

        List<Reporter> reporters,

        @Schema(description = "With those of the recurrence that have been worked out.")
        List<Period> periods,

        @Schema(description = "Names of the regimes whose reports it puts together.")
        List<String> aggregates,

        @Nullable Recurrence recurrence,
        @Nullable Integer expandThrough,

        @Schema(description = "Where the last day goes when it is not worked on; null: nowhere.") @Nullable
        LastDayMoves lastDayMoves,

        List<Remark> remarks) {

    /** The regimes of a plan or of a document in its order. */
    @Schema(name = "ReportingRegimeList")
    public record All(List<RegimeView> items) {}

    public static RegimeView of(Regime regime) {
        return new RegimeView(
                regime.id,
                regime.version,
                regime.state,
                regime.name,
                regime.kind,
                regime.formCode,
                regime.receiverOrganisationId,
                regime.viaOrganisationId,
                List.copyOf(regime.alsoTo),
                List.copyOf(regime.reporters),
                List.copyOf(regime.periods),
                List.copyOf(regime.aggregates),
                regime.recurrence,
                regime.expandThrough,
                regime.lastDayMoves,
                List.copyOf(regime.remarks));
    }
}
