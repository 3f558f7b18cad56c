package vn.gnbv.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads pairs whose two households both lie in the caller's area: of another's person nothing is told. */
@ApplicationScoped
class DuplicateQueries {

    private static final String SELECT = """
            select d.*, m.household_id, h.unit_id, m.full_name, m.sex, m.birth_year, m.birth_date, m.relationship,
                   m.citizen_id is not null as has_id, o.household_id as o_household_id, g.unit_id as o_unit_id,
                   o.full_name as o_full_name, o.sex as o_sex, o.birth_year as o_birth_year,
                   o.birth_date as o_birth_date, o.relationship as o_relationship,
                   o.citizen_id is not null as o_has_id
            from duplicate_candidates d
            join household_members m on m.id = d.member_id
            join households h on h.id = m.household_id
            join household_members o on o.id = d.other_id
            join households g on g.id = o.household_id""";

    private final Database database;

    DuplicateQueries(Database database) {
        this.database = database;
    }

    Optional<DuplicateView> find(UUID id, @Nullable UUID area) {
        return inArea(area, null).where("d.id = ?", id).first(database, DuplicateQueries::view);
    }

    /** Those that wait for somebody to say what they are. */
    List<DuplicateView> open(@Nullable UUID area, @Nullable UUID unit, @Nullable UUID after, int limit) {
        return inArea(area, unit)
                .where("d.decision is null and m.left_on is null and o.left_on is null"
                        + " and m.household_id <> o.household_id")
                .whereGiven(after, "d.id > ?")
                .then("order by d.id limit ?", limit)
                .list(database, DuplicateQueries::view);
    }

    private static Query inArea(@Nullable UUID area, @Nullable UUID unit) {
        return Query.of(SELECT)
                .where(AreaTree.within("h.unit_id"), area)
                .where(AreaTree.within("g.unit_id"), area)
                .whereGiven(unit, AreaTree.within("h.unit_id"));
    }

    private static DuplicateView view(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        return new DuplicateView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                List.of(person(row, "member_id", ""), person(row, "other_id", "o_")),
                Database.instant(row, "found_at"),
                decision == null ? null : DuplicateCandidate.Decision.valueOf(decision),
                row.getString("reason"),
                row.getString("decided_by"),
                Database.instant(row, "decided_at"));
    }

    private static DuplicateView.Person person(ResultSet row, String id, String of) throws SQLException {
        return new DuplicateView.Person(
                row.getObject(id, UUID.class),
                row.getObject(of + "household_id", UUID.class),
                row.getObject(of + "unit_id", UUID.class),
                row.getString(of + "full_name"),
                Sex.valueOf(row.getString(of + "sex")),
                row.getObject(of + "birth_year", Integer.class),
                row.getObject(of + "birth_date", LocalDate.class),
                Relationship.valueOf(row.getString(of + "relationship")),
                row.getBoolean(of + "has_id"));
    }
}
