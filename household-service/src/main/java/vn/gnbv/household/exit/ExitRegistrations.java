package vn.gnbv.household.exit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ExitRegistrations implements PanacheRepositoryBase<ExitRegistration, UUID> {}
