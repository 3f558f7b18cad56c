package vn.gnbv.household.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.lifecycle.Lifecycles;
import vn.gnbv.platform.database.Database;

/** Reads who is to be supported, and what was given before to the household, its lineage, or the member. */
@ApplicationScoped
class Beneficiaries {

    private static final String KIN = """
            with recursive kin (id) as (
              select ?::uuid
              union
              select case when l.predecessor_id = k.id then l.successor_id else l.predecessor_id end
              from kin k join household_lineage l on l.predecessor_id = k.id or l.successor_id = k.id)
            """;

    /** Who belonged to households on a day, the head first. Its parameters are the day and the households. */
    static final String PERSONS = """
            select m.household_id, m.id, m.sex, m.birth_date, m.birth_year, m.ethnicity, m.merit, m.disability,
                   (select i.confirmed from income_confirmations i
                    join income_classes c on c.id = i.income_class_id and c.kind = 'LOW_INCOME_WORKER'
                     and c.valid_from <= d.day and coalesce(c.valid_to >= d.day, true)
                    where i.member_id = m.id and i.decided_on <= d.day
                    order by i.decided_on desc, i.id desc limit 1) as low_income
            from (select ?::date as day) d
            cross join unnest(?::uuid[]) h(id)
            cross join lateral household_members_on(h.id, d.day) m
            order by m.household_id, case when m.relationship = 'HEAD' then 0 else 1 end, m.number""";

    /** All records of a person: those with the same citizen id, and those that somebody found to be of the same. */
    private static final String RECORDS = """
            with recursive same (id, citizen_id_match) as (
              select id, citizen_id_match from household_members where id = ?::uuid
              union
              select o.id, o.citizen_id_match
              from same s
              cross join lateral (
                select m.id, m.citizen_id_match from household_members m
                where m.citizen_id_match = s.citizen_id_match and m.left_on is null
                union all
                select m.id, m.citizen_id_match from household_members m
                where m.citizen_id_match = s.citizen_id_match and m.left_on is not null
                union all
                select m.id, m.citizen_id_match from duplicate_candidates d
                join household_members m on m.id in (d.member_id, d.other_id)
                where d.decision = 'SAME_PERSON' and s.id in (d.member_id, d.other_id)) o)
            select id from same order by id""";

    private final Database database;
    private final Lifecycles lifecycles;

    Beneficiaries(Database database, Lifecycles lifecycles) {
        this.database = database;
        this.lifecycles = lifecycles;
    }

    Beneficiary on(LocalDate on, UUID household, @Nullable UUID member, UUID unit) {
        return new Beneficiary(
                member, on, lifecycles.standing(household, on).orElse(null), persons(household, on), labels(unit, on));
    }

    private List<Beneficiary.Person> persons(UUID household, LocalDate on) {
        return database.rows(PERSONS, Beneficiaries::person, on, new UUID[] {household});
    }

    static Beneficiary.Person person(ResultSet row) throws SQLException {
        return new Beneficiary.Person(
                row.getObject("id", UUID.class),
                row.getString("sex").equals("FEMALE"),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("birth_year", Integer.class),
                row.getString("ethnicity"),
                row.getObject("merit", Boolean.class),
                row.getString("disability"),
                row.getObject("low_income", Boolean.class));
    }

    Set<String> labels(UUID unit, LocalDate on) {
        return new HashSet<>(database.rows("""
                select distinct l.label from area_paths a
                join unit_labels l on l.unit_id = a.ancestor_id and l.valid @> ?::date
                where a.unit_id = ? and a.valid @> ?::date""", row -> row.getString(1), on, unit, on));
    }

    /**
     * Lets nobody else give anything to the household or its lineage until the transaction has ended. Who splits or merges
     * one of them meanwhile is waited for, and the lineage is read anew.
     */
    Lineage lock(UUID household) {
        lockAll("households", () -> ids(KIN + "select id from kin order by id", household));
        return new Lineage(
                household,
                database.rows(
                        KIN + "select l.* from household_lineage l where l.predecessor_id in (select id from kin)",
                        row -> new Lineage.Link(
                                row.getObject("predecessor_id", UUID.class),
                                row.getObject("successor_id", UUID.class),
                                row.getString("kind").equals("SPLIT"),
                                row.getObject("on_day", LocalDate.class)),
                        household));
    }

    /**
     * The same of a person, who may have left another household, in another province, and been entered anew.
     *
     * @return all records of the person; none where the household as a whole is meant
     */
    List<UUID> lockPerson(@Nullable UUID member) {
        return member == null ? List.of() : lockAll("household_members", () -> ids(RECORDS, member));
    }

    /** What is found while others wait may be more than what was found before. */
    private List<UUID> lockAll(String table, Supplier<List<UUID>> ids) {
        var locked = List.<UUID>of();
        for (var now = ids.get(); !now.equals(locked); now = ids.get()) {
            locked = now;
            ids(
                    "select id from " + table + " where id = any(?) order by id for no key update",
                    locked.toArray(UUID[]::new));
        }
        return locked;
    }

    private List<UUID> ids(String sql, Object argument) {
        return database.rows(sql, row -> row.getObject(1, UUID.class), argument);
    }

    /**
     * What was given to the lineage, and to the member wherever it lived.
     *
     * @param records of the member, who was given what any of them was
     */
    List<Benefit> earlier(UUID household, @Nullable UUID member, List<UUID> records) {
        var person = records.toArray(UUID[]::new);
        return database.rows(
                KIN + """
                select s.id, s.household_id, case when s.member_id = any (?) then ?::uuid else s.member_id end as member_id,
                       s.content, s.supported_on, s.period_from, s.period_to, s.amount_vnd, s.norm_vnd
                from supports s
                where s.state = 'GIVEN' and (s.household_id in (select id from kin) or s.member_id = any (?))
                order by s.id""",
                row -> new Benefit(
                        row.getObject("id", UUID.class),
                        row.getObject("household_id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        row.getString("content"),
                        row.getObject("supported_on", LocalDate.class),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        row.getObject("amount_vnd", Long.class),
                        row.getObject("norm_vnd", Long.class)),
                household,
                person,
                member,
                person);
    }
}
