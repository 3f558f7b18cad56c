package vn.gnbv.plans.committee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All steering committees. */
@ApplicationScoped
class SteeringCommittees implements PanacheRepositoryBase<SteeringCommittee, UUID> {}
