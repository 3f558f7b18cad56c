package vn.gnbv.reporting.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Obligations implements PanacheRepositoryBase<Obligation, UUID> {

    /** Locked, so that an amendment and an acceptance at the same time follow one another. */
    List<Obligation> lockAllOf(UUID regimeId) {
        return find("regimeId = ?1 order by id", regimeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Nullable
    Obligation lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
