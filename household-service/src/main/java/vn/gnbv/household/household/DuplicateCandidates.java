package vn.gnbv.household.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;

@ApplicationScoped
class DuplicateCandidates implements PanacheRepositoryBase<DuplicateCandidate, UUID> {

    /**
     * Who else may be the same: of the same name without diacritics, sex and year of birth, born on the same day in the same
     * province, or, where a day is not known, living in the same place. Two different citizen ids are two persons.
     */
    private static final String FIND = """
            insert into duplicate_candidates (id, member_id, other_id)
            select distinct on (least(n.id, o.id), greatest(n.id, o.id))
                   uuidv7(), least(n.id, o.id), greatest(n.id, o.id)
            from household_members n
            join households h on h.id = n.household_id
            join household_members o
              on o.name_key = n.name_key and o.birth_year = n.birth_year and o.sex = n.sex and o.left_on is null
             and o.household_id <> n.household_id
             and (o.citizen_id_match is null or n.citizen_id_match is null)
             and (o.birth_date = n.birth_date or o.birth_date is null or n.birth_date is null)
            join households g on g.id = o.household_id
            where n.left_on is null
              and (g.unit_id = h.unit_id or o.birth_date = n.birth_date and exists (
                select 1 from area_paths a
                join unit_versions u on u.unit_id = a.ancestor_id and u.level = 'PROVINCE'
                join area_paths b on b.ancestor_id = a.ancestor_id and b.unit_id = g.unit_id and\s""" + AreaTree.lies("b") + """
                 where a.unit_id = h.unit_id and\s""" + AreaTree.lies("a") + """
              ))
              and\s""";

    private final Database database;

    DuplicateCandidates(Database database) {
        this.database = database;
    }

    /** Compares one person with all others. */
    void findOf(UUID member) {
        database.write(FIND + "n.id = ? on conflict do nothing", member);
    }

    /** Compares who is in a household with all others, when the transaction writes next or ends. */
    void findOfHousehold(UUID household) {
        database.writeWithNext(FIND + "n.household_id = ? on conflict do nothing", household);
    }

    void findOfImport(UUID importId) {
        database.write(FIND + "h.import_id = ? on conflict do nothing", importId);
    }
}
