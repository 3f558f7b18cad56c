package vn.gnbv.budget.line;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The lines as aggregates, for acts on several of them; single payments go past it, see {@link BudgetLineQueries}. */
@ApplicationScoped
class BudgetLines implements PanacheRepositoryBase<BudgetLine, UUID> {

    /** The lines as they are now, locked one after the other by id, so that no two acts wait for each other. */
    Map<UUID, BudgetLine> lock(Collection<UUID> ids) {
        var lines = new LinkedHashMap<UUID, BudgetLine>();
        find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .forEach(line -> lines.put(line.id, line));
        return lines;
    }

    /** A line to try a rule on, of which nothing will be kept. */
    BudgetLine copy(UUID id) {
        var line = findById(id);
        getEntityManager().detach(line);
        return line;
    }
}
