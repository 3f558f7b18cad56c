package vn.gnbv.reporting.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@ApplicationScoped
class ReminderSubscriptions implements PanacheRepositoryBase<ReminderSubscription, UUID> {

    /** @throws Problem NOT_FOUND unless it is the organisation's */
    ReminderSubscription of(UUID id, @Nullable UUID organisation) {
        return findByIdOptional(id)
                .filter(subscription -> subscription.organisationId.equals(organisation))
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    /** Whether the same address is told of the same by another one. */
    boolean active(ReminderSubscription subscription) {
        return count(
                        "organisationId = ?1 and audience = ?2 and kind = ?3 and address = ?4 and state = ?5 and id <> ?6",
                        subscription.organisationId,
                        subscription.audience,
                        subscription.kind,
                        subscription.address,
                        ReminderSubscription.State.ACTIVE,
                        subscription.id)
                > 0;
    }

    List<ReminderSubscription> list(@Nullable UUID organisation, @Nullable UUID after, int limit) {
        return find("organisationId = ?1 and (cast(?2 as uuid) is null or id > ?2) order by id", organisation, after)
                .page(0, limit)
                .list();
    }
}
