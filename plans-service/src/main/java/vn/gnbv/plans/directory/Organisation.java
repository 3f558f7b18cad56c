package vn.gnbv.plans.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** An agency, committee or group (<i>cơ quan, đơn vị, tổ chức</i>) that leads, coordinates, reports or receives. */
@Entity
@Table(name = "organisations")
class Organisation {

    @Id
    UUID id;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "organisation_versions", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderBy("validFrom")
    List<OrganisationVersion> versions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "organisation_successions", joinColumns = @JoinColumn(name = "organisation_id"))
    List<OrganisationSuccession> successions = new ArrayList<>();

    @Version
    int version;

    protected Organisation() {}

    Organisation(UUID id, OrganisationVersion first) {
        this.id = id;
        this.versions.add(first);
    }

    /** Takes up what the organisation has become; what it was stays. */
    void become(OrganisationVersion next) {
        var timeline = Timeline.with(versions, next);
        versions.clear();
        versions.addAll(timeline);
    }

    /** Has passed on this; what was said of it before is replaced. */
    void passOn(List<OrganisationSuccession> all) {
        if (!successions().equals(inOrder(all))) {
            successions.clear();
            successions.addAll(all);
        }
    }

    List<OrganisationSuccession> successions() {
        return inOrder(successions);
    }

    private static List<OrganisationSuccession> inOrder(List<OrganisationSuccession> successions) {
        return successions.stream()
                .sorted(Comparator.comparing(OrganisationSuccession::onDay)
                        .thenComparing(OrganisationSuccession::successorId))
                .toList();
    }

    /** In the order of time; a database orders the version without a beginning last. */
    List<OrganisationVersion> versions() {
        return Timeline.sorted(versions);
    }
}
