package vn.gnbv.plans.regime;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A regime as stated, with the units of the organisations that report. */
public record PlacedRegime(StateRegime regime, Map<UUID, UUID> units) {

    List<Reporter> reporters() {
        return regime.reporters().stream()
                .map(r -> new Reporter(r.organisationId(), units.get(r.organisationId()), r.mode()))
                .toList();
    }
}
