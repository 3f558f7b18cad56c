package vn.gnbv.plans.officer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All officers. */
@ApplicationScoped
class Officers implements PanacheRepositoryBase<Officer, UUID> {}
