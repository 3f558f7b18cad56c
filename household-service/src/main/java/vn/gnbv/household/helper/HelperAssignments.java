package vn.gnbv.household.helper;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class HelperAssignments implements PanacheRepositoryBase<HelperAssignment, UUID> {}
