package vn.gnbv.household.support;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Supports implements PanacheRepositoryBase<Support, UUID> {}
