package vn.gnbv.household.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.gnbv.platform.database.Database;

/**
 * Knows which households were split off from which (<i>tách hộ</i>). A household that was split off is what the other one
 * was until then: poor, near-poor or newly escaped, until it is decided on itself.
 */
@ApplicationScoped
public class Founders {

    private static final String LATEST = """
            update households h
            set version = h.version + ?, (poverty_class, decided_on) = (
              select d.poverty_class, d.decided_on from household_decisions d where d.household_id = h.id
              order by d.decided_on desc, d.seq desc limit 1)
            where h.id = any (?)""";

    private final Database database;

    Founders(Database database) {
        this.database = database;
    }

    /** Its class is part of what is new of it. */
    public void found(UUID founded, UUID founder, LocalDate on) {
        database.write("""
                insert into household_founders (household_id, founder_id, decided_until, founded_on)
                values (?, ?, ?, ?)
                union all
                select ?, founder_id, decided_until, ? from household_founders where household_id = ?""", founded, founder, on, on, founded, on, founder);
        database.write(LATEST, 0, new UUID[] {founded});
    }

    /**
     * Those split off from these households since the day: what is decided of that day holds for them too. None is split off
     * any more until the transaction has ended.
     */
    public List<UUID> foundedSince(Collection<UUID> households, LocalDate decidedOn) {
        var founders = households.toArray(UUID[]::new);
        // Who is being split off at the moment is waited for.
        database.rows(
                "select 1 from households where id = any (?) order by id for update", row -> true, (Object) founders);
        return database.rows(
                "select household_id from household_founders where founder_id = any (?) and decided_until >= ?",
                row -> row.getObject(1, UUID.class),
                founders,
                decidedOn);
    }

    /**
     * Each household changes with what was decided: whoever has read it before must read it again. A decision of an earlier
     * day that is entered late leaves it what the later one made of it.
     */
    public void decided(Collection<UUID> households) {
        database.write(LATEST, 1, households.toArray(UUID[]::new));
    }
}
