package vn.gnbv.household.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    /** Members as on a day; what follows says of which households, and in which order. */
    static final String PERSONS = """
            select m.household_id, m.id, m.sex, m.birth_date, m.birth_year, m.ethnicity, m.merit, m.disability,
                   (select i.confirmed from income_confirmations i
                    join income_classes c on c.id = i.income_class_id and c.kind = 'LOW_INCOME_WORKER'
                     and c.valid_from <= d.day and coalesce(c.valid_to >= d.day, true)
                    where i.member_id = m.id and i.decided_on <= d.day
                    order by i.decided_on desc, i.id desc limit 1) as low_income
            from household_members m cross join (select ?::date as day) d
            where m.left_on is null and m.household_id\s""";

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
        return database.rows(PERSONS + """
                = ? order by case when m.relationship = 'HEAD' then 0 else 1 end, m.number""", Beneficiaries::person, on, household);
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
        var known = List.<UUID>of();
        var now = kin(household);
        while (!now.equals(known)) {
            known = now;
            database.rows(
                    "select id from households where id = any(?) order by id for no key update",
                    row -> row.getObject(1, UUID.class),
                    (Object) known.toArray(UUID[]::new));
            now = kin(household);
        }
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

    private List<UUID> kin(UUID household) {
        return database.rows(KIN + "select id from kin order by id", row -> row.getObject(1, UUID.class), household);
    }

    /** What was given to the lineage, and to the member wherever it lived. */
    List<Benefit> earlier(UUID household, @Nullable UUID member) {
        return database.rows(
                KIN + """
                select s.id, s.household_id, s.member_id, s.content, s.supported_on, s.period_from, s.period_to
                from supports s
                where s.state = 'GIVEN' and (s.household_id in (select id from kin) or s.member_id = ?)
                order by s.id""",
                row -> new Benefit(
                        row.getObject("id", UUID.class),
                        row.getObject("household_id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        row.getString("content"),
                        row.getObject("supported_on", LocalDate.class),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class)),
                household,
                member);
    }
}
