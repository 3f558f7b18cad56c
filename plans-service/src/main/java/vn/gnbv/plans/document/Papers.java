package vn.gnbv.plans.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** What the other words of this service ask of papers. */
@ApplicationScoped
public class Papers {

    private final Database database;

    Papers(Database database) {
        this.database = database;
    }

    /** Those of the ids that are issued papers. */
    public Set<UUID> issued(Collection<UUID> ids) {
        return new HashSet<>(Query.of("select id from documents")
                .where("id = any (?::uuid[])", (Object) ids.toArray(UUID[]::new))
                .where("state = 'ISSUED'")
                .list(database, row -> row.getObject(1, UUID.class)));
    }
}
