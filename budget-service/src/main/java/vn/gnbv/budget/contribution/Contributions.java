package vn.gnbv.budget.contribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Contributions implements PanacheRepositoryBase<Contribution, UUID> {}
