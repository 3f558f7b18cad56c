package vn.gnbv.household.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.need.NeedCategory;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** All contents of support: rows that are added and never change. */
@ApplicationScoped
class SupportContents {

    private final Database database;

    SupportContents(Database database) {
        this.database = database;
    }

    /** @return whether it was added; false when there is one of this code */
    boolean add(SupportContent content) {
        return database.write(
                        """
                        insert into support_contents (code, category, of_member, name_vi, name_en)
                        values (?, ?, ?, ?, ?) on conflict (code) do nothing""", content.code(), content.category(), content.ofMember(), content.nameVi(), content.nameEn())
                == 1;
    }

    Optional<SupportContent> find(String code) {
        return Query.of("select * from support_contents")
                .where("code = ?", code)
                .first(database, SupportContents::content);
    }

    List<SupportContent> list(@Nullable String after, int limit) {
        return Query.of("select * from support_contents")
                .whereGiven(after, "code > ?")
                .then("order by code limit ?", limit)
                .list(database, SupportContents::content);
    }

    private static SupportContent content(ResultSet row) throws SQLException {
        return new SupportContent(
                row.getString("code"),
                NeedCategory.valueOf(row.getString("category")),
                row.getBoolean("of_member"),
                row.getString("name_vi"),
                row.getString("name_en"));
    }
}
