package vn.gnbv.household.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /**
     * Households that lived in a unit until it ended live in another from that day on.
     *
     * @param only these; all of the unit where it is empty
     * @return how many
     */
    int resettle(UUID from, UUID to, LocalDate onDay, List<UUID> only, String by) {
        return getEntityManager()
                .createNativeQuery("""
                        with gone as (
                          select id, unit_id, since from households
                          where unit_id = :from and ended_on is null and since < :day
                            and (:all or id = any (cast(string_to_array(:only, ',') as uuid[])))
                          order by id for update
                        ), kept as (
                          insert into former_residences (id, household_id, unit_id, since, until, recorded_by)
                          select uuidv7(), id, unit_id, since, :day, :by from gone
                        )
                        update households h set unit_id = :to, since = :day, version = version + 1
                        from gone where gone.id = h.id""")
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("day", onDay)
                .setParameter("all", only.isEmpty())
                .setParameter("only", only.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .setParameter("by", by)
                .executeUpdate();
    }
}
