package vn.gnbv.reporting.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;
import vn.gnbv.reporting.regime.Regime;
import vn.gnbv.reporting.regime.Regimes;

/** Keeps the regimes and opens what they oblige to. */
@ApplicationScoped
class RegimeProjection implements Projection {

    private final Regimes regimes;
    private final ObligationService obligations;

    RegimeProjection(Regimes regimes, ObligationService obligations) {
        this.regimes = regimes;
        this.obligations = obligations;
    }

    @Override
    public String topic() {
        return "gnbv.regime";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.type().equals("vn.gnbv.reporting-regime.v1")) {
            return;
        }
        var regime = event.as(Regime.class);
        if (regimes.keep(regime, event.id())) {
            obligations.follow(regime);
        }
    }
}
