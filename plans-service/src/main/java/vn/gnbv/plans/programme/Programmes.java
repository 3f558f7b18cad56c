package vn.gnbv.plans.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All programmes. */
@ApplicationScoped
class Programmes implements PanacheRepositoryBase<Programme, UUID> {}
