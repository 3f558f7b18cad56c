package vn.gnbv.household.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.platform.database.Database;

@ApplicationScoped
class Households implements PanacheRepositoryBase<Household, UUID> {

    private final Database database;

    Households(Database database) {
        this.database = database;
    }

    /** Which of these hashes are of somebody who is in a household now. */
    List<byte[]> present(List<byte[]> citizenIdMatches) {
        return citizenIdMatches.isEmpty()
                ? List.of()
                : database.rows(
                        "select citizen_id_match from household_members where citizen_id_match = any (?) and left_on is null",
                        row -> row.getBytes(1),
                        (Object) citizenIdMatches.toArray(byte[][]::new));
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

    /** Who lives in a unit since before a day; of these alone, where any are named. */
    List<UUID> livingIn(UUID unit, LocalDate before, List<UUID> only) {
        var query = getEntityManager()
                .createQuery(
                        "select h.id from Household h where h.unitId = :unit and h.endedOn is null and h.since < :day"
                                + (only.isEmpty() ? "" : " and h.id in :only"),
                        UUID.class)
                .setParameter("unit", unit)
                .setParameter("day", before);
        return only.isEmpty()
                ? query.getResultList()
                : query.setParameter("only", only).getResultList();
    }

    /**
     * Of these households those that still live in a unit live in another from a day on.
     *
     * @return how many
     */
    int resettle(List<UUID> households, UUID from, UUID to, LocalDate onDay, String by) {
        return getEntityManager()
                .createNativeQuery("""
                        with gone as (
                          select id, unit_id, since from households
                          where id = any (cast(string_to_array(:ids, ',') as uuid[]))
                            and unit_id = :from and ended_on is null and since < :day
                          order by id for update
                        ), kept as (
                          insert into former_residences (id, household_id, unit_id, since, until, recorded_by)
                          select uuidv7(), id, unit_id, since, :day, :by from gone
                        )
                        update households h set unit_id = :to, since = :day, version = version + 1
                        from gone where gone.id = h.id""")
                .setParameter("ids", households.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("day", onDay)
                .setParameter("by", by)
                .executeUpdate();
    }
}
