package vn.gnbv.plans.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All plans. */
@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, UUID> {}
