package vn.gnbv.household.cause;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** All causes of poverty: rows that are added and never change. */
@ApplicationScoped
class PovertyCauses {

    private final Database database;

    PovertyCauses(Database database) {
        this.database = database;
    }

    void add(PovertyCause cause) {
        database.write(
                """
                insert into poverty_causes (code, number, parent_code, name_vi, name_en, legal_basis)
                values (?, ?, ?, ?, ?, ?)""",
                cause.code(),
                cause.number(),
                cause.parentCode(),
                cause.nameVi(),
                cause.nameEn(),
                cause.legalBasis());
    }

    Optional<PovertyCause> find(String code) {
        return Query.of("select * from poverty_causes").where("code = ?", code).first(database, PovertyCauses::cause);
    }

    boolean hasNumber(int number) {
        return database.row("select 1 from poverty_causes where number = ?", row -> true, number) != null;
    }

    List<PovertyCause> list(@Nullable String after, int limit) {
        return Query.of("select * from poverty_causes")
                .whereGiven(after, "code > ?")
                .then("order by code limit ?", limit)
                .list(database, PovertyCauses::cause);
    }

    private static PovertyCause cause(ResultSet row) throws SQLException {
        return new PovertyCause(
                row.getString("code"),
                row.getObject("number", Integer.class),
                row.getString("parent_code"),
                row.getString("name_vi"),
                row.getString("name_en"),
                row.getString("legal_basis"));
    }
}
