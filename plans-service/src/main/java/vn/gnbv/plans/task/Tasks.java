package vn.gnbv.plans.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All tasks. */
@ApplicationScoped
class Tasks implements PanacheRepositoryBase<Task, UUID> {}
