package vn.gnbv.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Reports implements PanacheRepositoryBase<Report, UUID> {

    @Nullable
    Report ofObligation(UUID obligationId) {
        return find("obligationId", obligationId).firstResult();
    }
}
