package vn.gnbv.plans.regime;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.event.AggregateChange;

/** The event of a regime, {@code vn.gnbv.reporting-regime.v1}: who owes which reports to whom, and by which edition. */
public record RegimeChanged(
        UUID id,
        int version,
        RegimeChange change,
        RegimeState state,
        Source source,
        String name,
        RegimeKind kind,
        UUID programmeId,
        @Nullable UUID unitId,
        @Nullable Integer year,
        String formCode,
        UUID receiverOrganisationId,
        @Nullable UUID viaOrganisationId,
        List<UUID> alsoToOrganisationIds,
        List<Reporter> reporters,
        @Nullable LastDayMoves lastDayMoves,
        List<Period> periods) {

    /** The document that sets the regime up. */
    public record Source(
            String kind, UUID id, int edition, @Nullable String number) {}

    /** What all regimes of a plan have from it; a document has neither unit nor year. */
    public record Frame(
            Source source,
            UUID programmeId,
            @Nullable UUID unitId,
            @Nullable Integer year) {}

    /** Of a regime that a legal document has set up. */
    public static RegimeChanged ofDocument(Regime regime, @Nullable String number) {
        var document = Objects.requireNonNull(regime.documentId);
        var programme = Objects.requireNonNull(regime.programmeId);
        return of(regime, new Frame(new Source("DOCUMENT", document, regime.edition, number), programme, null, null));
    }

    public static RegimeChanged of(Regime regime, Frame plan) {
        return new RegimeChanged(
                regime.id,
                regime.version,
                regime.change,
                regime.state,
                plan.source(),
                regime.name,
                regime.kind,
                plan.programmeId(),
                plan.unitId(),
                plan.year(),
                regime.formCode,
                regime.receiverOrganisationId,
                regime.viaOrganisationId,
                regime.alsoTo,
                regime.reporters,
                regime.lastDayMoves,
                regime.periods);
    }

    public AggregateChange toChange() {
        return AggregateChange.of("gnbv.regime", "vn.gnbv.reporting-regime.v1", id, version, this);
    }
}
