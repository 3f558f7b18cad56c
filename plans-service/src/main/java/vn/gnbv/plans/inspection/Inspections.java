package vn.gnbv.plans.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All inspections. */
@ApplicationScoped
class Inspections implements PanacheRepositoryBase<Inspection, UUID> {}
