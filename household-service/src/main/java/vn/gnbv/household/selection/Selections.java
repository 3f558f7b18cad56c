package vn.gnbv.household.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Selections implements PanacheRepositoryBase<Selection, UUID> {}
