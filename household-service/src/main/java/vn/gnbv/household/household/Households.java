package vn.gnbv.household.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.problem.Problem;

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

    /**
     * Enters a household that is new with its members, in one round trip.
     *
     * @throws Problem CITIZEN_ID_TAKEN when another request has entered one of them meanwhile
     */
    void add(Household household) {
        database.writeWithNext(
                "insert into households (id, unit_id, since, sample, recorded_by, version) values (?, ?, ?, ?, ?, ?)",
                household.id,
                household.unitId,
                household.since,
                household.sample,
                household.recordedBy,
                household.version);
        var members = household.members;
        var written = database.write(
                """
                insert into household_members
                  (id, household_id, number, full_name, sex, birth_year, birth_date, relationship, ethnicity, merit,
                   disability, able_to_work, citizen_id, citizen_id_match, citizen_id_doubt)
                select m.id, ?, m.number, m.full_name, m.sex, m.birth_year, m.birth_date, m.relationship, m.ethnicity,
                       m.merit, m.disability, m.able_to_work, m.citizen_id, m.citizen_id_match, m.citizen_id_doubt
                from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::integer[], ?::date[], ?::text[],
                            ?::text[], ?::boolean[], ?::text[], ?::boolean[], ?::bytea[], ?::bytea[], ?::text[])
                  m(id, number, full_name, sex, birth_year, birth_date, relationship, ethnicity, merit, disability,
                    able_to_work, citizen_id, citizen_id_match, citizen_id_doubt)
                on conflict (citizen_id_match) where left_on is null do nothing""",
                household.id,
                members.stream().map(m -> m.id).toArray(UUID[]::new),
                members.stream().map(m -> m.number).toArray(Integer[]::new),
                members.stream().map(m -> m.fullName).toArray(String[]::new),
                texts(members, m -> m.sex),
                members.stream().map(m -> m.birthYear).toArray(Integer[]::new),
                texts(members, m -> m.birthDate),
                texts(members, m -> m.relationship),
                members.stream().map(m -> m.ethnicity).toArray(String[]::new),
                members.stream().map(m -> m.merit).toArray(Boolean[]::new),
                texts(members, m -> m.disability),
                members.stream().map(m -> m.ableToWork).toArray(Boolean[]::new),
                members.stream().map(m -> m.citizenId).toArray(byte[][]::new),
                members.stream().map(m -> m.citizenIdMatch).toArray(byte[][]::new),
                texts(members, m -> m.citizenIdDoubt));
        if (written < members.size()) {
            throw Problem.of(HouseholdProblems.CITIZEN_ID_TAKEN);
        }
    }

    private static @Nullable String[] texts(List<Member> members, Function<Member, @Nullable Object> column) {
        return members.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
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
