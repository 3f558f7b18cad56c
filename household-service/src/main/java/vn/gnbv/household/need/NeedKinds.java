package vn.gnbv.household.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** All kinds of needs: rows that are added and never change. */
@ApplicationScoped
class NeedKinds {

    private final Database database;

    NeedKinds(Database database) {
        this.database = database;
    }

    /** @return whether it was added; false when there is one of this code */
    boolean add(NeedKind kind) {
        return database.write("""
                        insert into need_kinds (code, category, of_member, name_vi, name_en)
                        values (?, ?, ?, ?, ?) on conflict (code) do nothing""", kind.code(), kind.category(), kind.ofMember(), kind.nameVi(), kind.nameEn()) == 1;
    }

    Optional<NeedKind> find(String code) {
        return Query.of("select * from need_kinds").where("code = ?", code).first(database, NeedKinds::kind);
    }

    List<NeedKind> list(@Nullable String after, int limit) {
        return Query.of("select * from need_kinds")
                .whereGiven(after, "code > ?")
                .then("order by code limit ?", limit)
                .list(database, NeedKinds::kind);
    }

    private static NeedKind kind(ResultSet row) throws SQLException {
        return new NeedKind(
                row.getString("code"),
                NeedCategory.valueOf(row.getString("category")),
                row.getBoolean("of_member"),
                row.getString("name_vi"),
                row.getString("name_en"));
    }
}
