package vn.gnbv.household.income;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class IncomeConfirmations implements PanacheRepositoryBase<IncomeConfirmation, UUID> {}
