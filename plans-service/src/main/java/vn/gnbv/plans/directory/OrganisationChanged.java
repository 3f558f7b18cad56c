package vn.gnbv.plans.directory;

import java.util.List;
import java.util.UUID;
import vn.gnbv.platform.event.AggregateChange;

/** The event of an organisation, {@code vn.gnbv.organisation.v1}: all its versions. */
record OrganisationChanged(UUID id, int version, String change, List<OrganisationVersion> versions) {

    static AggregateChange of(Organisation organisation, String change) {
        var state = new OrganisationChanged(organisation.id, organisation.version, change, organisation.versions());
        return AggregateChange.of(
                "gnbv.directory", "vn.gnbv.organisation.v1", organisation.id, organisation.version, state);
    }
}
