package vn.gnbv.reporting.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Obligations implements PanacheRepositoryBase<Obligation, UUID> {

    /** Locked, so that an amendment and an acceptance at the same time follow one another. */
    List<Obligation> lockAllOf(UUID regimeId, String periodKey) {
        return find("regimeId = ?1 and periodKey = ?2 order by id", regimeId, periodKey)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Obligation> lockAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    @Nullable
    Obligation lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
