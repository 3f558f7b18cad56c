package vn.gnbv.budget.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The decisions on record. */
@ApplicationScoped
class BudgetDecisions implements PanacheRepositoryBase<BudgetDecision, UUID> {

    /** Whether this paper is on record already, under whatever id. */
    boolean has(BudgetDecision decision) {
        return count(
                        "number = ?1 and issuedOn = ?2 and issuer = ?3 and kind = ?4 and programmeId = ?5 and unitId = ?6"
                                + " and year = ?7",
                        decision.number,
                        decision.issuedOn,
                        decision.issuer,
                        decision.kind,
                        decision.programmeId,
                        decision.unitId,
                        decision.year)
                > 0;
    }
}
