package vn.gnbv.plans.escalation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All escalations. */
@ApplicationScoped
class Escalations implements PanacheRepositoryBase<Escalation, UUID> {}
