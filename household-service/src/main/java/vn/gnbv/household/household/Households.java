package vn.gnbv.household.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Households implements PanacheRepositoryBase<Household, UUID> {

    /** Which of these hashes are of somebody who is in a household now. */
    List<byte[]> present(List<byte[]> citizenIdMatches) {
        return citizenIdMatches.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select m.citizenIdMatch from Member m"
                                        + " where m.citizenIdMatch in :matches and m.leftOn is null",
                                byte[].class)
                        .setParameter("matches", citizenIdMatches)
                        .getResultList();
    }

    static boolean contains(List<byte[]> matches, byte[] match) {
        return matches.stream().anyMatch(m -> Arrays.equals(m, match));
    }

    /** Takes the next version: who lives in a household is part of it, though no column of its own changes. */
    void touch(Household household) {
        getEntityManager().lock(household, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Keeps what a person's record says before it is corrected. */
    void keep(Member member, String reason, String by) {
        getEntityManager()
                .createNativeQuery("""
                        insert into member_corrections (
                          member_id, full_name, sex, birth_year, birth_date, relationship, ethnicity, merit, disability,
                          able_to_work, citizen_id, citizen_id_match, reason, recorded_by)
                        select id, full_name, sex, birth_year, birth_date, relationship, ethnicity, merit, disability,
                               able_to_work, citizen_id, citizen_id_match, :reason, :by
                        from household_members where id = :id""")
                .setParameter("reason", reason)
                .setParameter("by", by)
                .setParameter("id", member.id)
                .executeUpdate();
    }

    /** All that a household has come from or has become, itself included. */
    @SuppressWarnings("unchecked")
    List<UUID> lineage(UUID household) {
        return getEntityManager()
                .createNativeQuery("""
                        with recursive kin(id) as (
                          select cast(:id as uuid)
                          union
                          select case when l.predecessor_id = k.id then l.successor_id else l.predecessor_id end
                          from kin k join household_lineage l on k.id in (l.predecessor_id, l.successor_id))
                        select id from kin""", UUID.class)
                .setParameter("id", household)
                .getResultList();
    }
}
