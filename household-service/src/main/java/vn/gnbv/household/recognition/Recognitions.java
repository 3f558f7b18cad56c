package vn.gnbv.household.recognition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Recognitions implements PanacheRepositoryBase<Recognition, UUID> {}
