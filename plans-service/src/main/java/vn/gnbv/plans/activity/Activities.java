package vn.gnbv.plans.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All activities. */
@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID> {}
