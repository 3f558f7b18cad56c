package vn.gnbv.household.need;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Needs implements PanacheRepositoryBase<Need, UUID> {}
