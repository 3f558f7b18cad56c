package vn.gnbv.reporting.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;
import vn.gnbv.reporting.regime.Regime;
import vn.gnbv.reporting.regime.Regimes;

/** Keeps the regimes, whose obligations are then opened beside the stream of events. */
@ApplicationScoped
class RegimeProjection implements Projection {

    private final Regimes regimes;

    RegimeProjection(Regimes regimes) {
        this.regimes = regimes;
    }

    @Override
    public String topic() {
        return "gnbv.regime";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (event.type().equals("vn.gnbv.reporting-regime.v1")) {
            regimes.keep(event.as(Regime.class), event.id());
        }
    }
}
