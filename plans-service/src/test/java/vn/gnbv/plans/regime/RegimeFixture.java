package vn.gnbv.plans.regime;

import java.util.List;
import java.util.UUID;

/** Reporting regimes outside any database. */
public final class RegimeFixture {

    static final UUID RECEIVER = new UUID(0, 1001);
    static final UUID REPORTER = new UUID(0, 1002);

    private RegimeFixture() {}

    public static StateRegime aRegime(String name) {
        return new StateRegime(
                null,
                name,
                RegimeKind.AD_HOC,
                "GNBV-RESULTS",
                RECEIVER,
                List.of(new StateRegime.NamedReporter(REPORTER, ReporterMode.REQUIRED)),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static PlacedRegime placed(StateRegime regime) {
        return new PlacedRegime(regime, List.of(), regime.periods(), List.of());
    }
}
