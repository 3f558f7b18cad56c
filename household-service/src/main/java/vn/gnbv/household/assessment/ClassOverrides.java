package vn.gnbv.household.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ClassOverrides implements PanacheRepositoryBase<ClassOverride, UUID> {}
