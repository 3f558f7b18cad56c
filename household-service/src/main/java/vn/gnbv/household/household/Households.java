package vn.gnbv.household.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Households implements PanacheRepositoryBase<Household, UUID> {

    /** Whether somebody of a registered household has the citizen id with this hash. */
    boolean hasMember(byte[] citizenIdMatch) {
        return !getEntityManager()
                .createQuery("select m.id from Member m where m.citizenIdMatch = :match", UUID.class)
                .setParameter("match", citizenIdMatch)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
