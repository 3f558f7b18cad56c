package vn.gnbv.household.standard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PovertyStandards implements PanacheRepositoryBase<PovertyStandard, UUID> {}
