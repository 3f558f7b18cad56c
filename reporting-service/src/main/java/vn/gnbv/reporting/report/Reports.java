package vn.gnbv.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Reports implements PanacheRepositoryBase<Report, UUID> {

    /** The report of an obligation that there is, or the last of its supplements. */
    Report latestOfObligation(UUID obligationId) {
        return find("obligationId = ?1 order by supplement desc", obligationId).firstResult();
    }
}
