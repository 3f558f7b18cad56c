package vn.gnbv.plans.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All papers. */
@ApplicationScoped
class Documents implements PanacheRepositoryBase<Document, UUID> {}
