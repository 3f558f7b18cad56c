package vn.gnbv.household.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Certificates implements PanacheRepositoryBase<Certificate, UUID> {}
