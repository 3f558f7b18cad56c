package vn.gnbv.plans.directory;

import java.util.List;
import java.util.UUID;
import vn.gnbv.platform.event.AggregateChange;

/** The event of an organisation, {@code vn.gnbv.organisation.v1}: all its versions and what it has passed on. */
record OrganisationChanged(
        UUID id,
        int version,
        String change,
        List<OrganisationVersion> versions,
        List<OrganisationSuccession> successions) {

    static AggregateChange of(Organisation organisation, String change) {
        var state = new OrganisationChanged(
                organisation.id, organisation.version, change, organisation.versions(), organisation.successions());
        return AggregateChange.of(
                "gnbv.directory", "vn.gnbv.organisation.v1", organisation.id, organisation.version, state);
    }
}
