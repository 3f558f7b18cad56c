package vn.gnbv.plans.regime;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reporting regime of a plan. */
@Schema(name = "ReportingRegime")
public record RegimeView(
        UUID id,
        int version,
        RegimeState state,
        String name,
        RegimeKind kind,
        String formCode,
        UUID receiverOrganisationId,
        List<Reporter> reporters,
        List<Period> periods) {

    /** The regimes of a plan in its order. */
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
                List.copyOf(regime.reporters),
                List.copyOf(regime.periods));
    }
}
