package vn.gnbv.plans.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All consultations. */
@ApplicationScoped
class Consultations implements PanacheRepositoryBase<Consultation, UUID> {}
