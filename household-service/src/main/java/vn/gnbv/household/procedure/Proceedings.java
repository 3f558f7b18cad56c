package vn.gnbv.household.procedure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Proceedings implements PanacheRepositoryBase<Proceeding, UUID> {

    private static final String RELATED = """
            select count(*) from proceedings p
            where p.subject_id = ?1 and exists (
              select 1 from area_paths a
              where a.valid @> cast(?3 as date)
                and ((a.unit_id = ?2 and a.ancestor_id = p.unit_id) or (a.ancestor_id = ?2 and a.unit_id = p.unit_id)))""";

    private static final String AROUND = """
            select p.* from proceedings p
            join area_paths a on a.ancestor_id = p.unit_id and a.unit_id = ?2 and a.valid @> cast(?3 as date)
            where p.subject_id = ?1""";

    /** That of the unit itself. */
    Optional<Proceeding> at(UUID subject, UUID unit) {
        return find("subjectId = ?1 and unitId = ?2", subject, unit).firstResultOptional();
    }

    /** One that nobody else changes, or lets go on, until this transaction has ended. */
    Proceeding lock(Proceeding proceeding, LockModeType mode) {
        getEntityManager().lock(proceeding, mode);
        return proceeding;
    }

    /** That of the unit or of the one around it; there is one at the most. */
    Optional<Proceeding> of(UUID subject, UUID unit, LocalDate on) {
        var found = getEntityManager()
                .createNativeQuery(AROUND, Proceeding.class)
                .setParameter(1, subject)
                .setParameter(2, unit)
                .setParameter(3, on)
                .getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of((Proceeding) found.getFirst());
    }

    /** Whether the unit lies in one that has a proceeding of its own, or around one. */
    boolean overlap(UUID subject, UUID unit, LocalDate on) {
        var related = (Number) getEntityManager()
                .createNativeQuery(RELATED)
                .setParameter(1, subject)
                .setParameter(2, unit)
                .setParameter(3, on)
                .getSingleResult();
        return related.longValue() > 0;
    }
}
