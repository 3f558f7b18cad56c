package vn.gnbv.budget.adjustment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The adjusting documents on record. */
@ApplicationScoped
class Adjustments implements PanacheRepositoryBase<Adjustment, UUID> {

    boolean has(Adjustment adjustment) {
        return count(
                        "number = ?1 and issuedOn = ?2 and issuer = ?3",
                        adjustment.number,
                        adjustment.issuedOn,
                        adjustment.issuer)
                > 0;
    }

    List<Adjustment> byIds(List<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }
}
