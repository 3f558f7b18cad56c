package vn.gnbv.household.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;

/**
 * Lets copies of the register learn that units lie in other areas than when they were told last: the households there count
 * as changed, so that the one area's copies take them up and those of the other let them go.
 */
@ApplicationScoped
class PassedUnitService {

    /** So many units at a time, or a reform of the country would hold back all other changes until it is told. */
    private static final int UNITS = 500;

    /** Of a unit that begins only now nobody has a copy: whoever lives there came later, and is told in any case. */
    private static final String TELL = """
            with lies as (
              select p.unit_id, array_agg(p.ancestor_id order by p.ancestor_id) as areas from area_paths p
              where\s""" + AreaTree.lies("p") + """
               group by p.unit_id
            ), added as (
              insert into told_areas select unit_id, areas from lies on conflict do nothing
            ), passed as (
              update told_areas t set areas = l.areas from (
                select l.* from lies l join told_areas k on k.unit_id = l.unit_id where k.areas <> l.areas limit ?) l
              where t.unit_id = l.unit_id
              returning t.unit_id
            ), told as (
              update households h set unit_id = h.unit_id from passed p where h.unit_id = p.unit_id
            )
            select count(*) from passed""";

    private final Database database;

    PassedUnitService(Database database) {
        this.database = database;
    }

    /** @return whether more may have passed */
    @Transactional
    boolean tell() {
        return database.rows(TELL, row -> row.getInt(1), UNITS).getFirst() == UNITS;
    }
}
