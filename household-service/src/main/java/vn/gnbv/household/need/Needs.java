package vn.gnbv.household.need;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Needs implements PanacheRepositoryBase<Need, UUID> {

    boolean hasOpen(UUID household, String kind, @Nullable UUID member) {
        return count(
                        "householdId = ?1 and kind = ?2 and state = ?3 and coalesce(memberId, householdId) = ?4",
                        household,
                        kind,
                        NeedState.OPEN,
                        member == null ? household : member)
                > 0;
    }
}
