package vn.gnbv.household.form;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Forms implements PanacheRepositoryBase<Form, UUID> {}
