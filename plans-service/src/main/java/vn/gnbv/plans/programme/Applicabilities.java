package vn.gnbv.plans.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All statements on where components apply. */
@ApplicationScoped
class Applicabilities implements PanacheRepositoryBase<Applicability, UUID> {

    List<Applicability> on(UUID component, UUID unit) {
        return list("componentId = ?1 and unitId = ?2 order by validFrom", component, unit);
    }
}
