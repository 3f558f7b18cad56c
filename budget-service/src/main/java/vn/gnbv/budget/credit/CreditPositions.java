package vn.gnbv.budget.credit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CreditPositions implements PanacheRepositoryBase<CreditPosition, UUID> {}
