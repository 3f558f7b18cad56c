package vn.gnbv.household.procedure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Complaints implements PanacheRepositoryBase<Complaint, UUID> {}
