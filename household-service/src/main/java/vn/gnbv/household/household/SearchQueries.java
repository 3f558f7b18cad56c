package vn.gnbv.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.problem.Problem;

/** Finds persons by name or by citizen id among the households of an area. */
@ApplicationScoped
class SearchQueries {

    private static final String IN_AREA = AreaTree.within("h.unit_id", "h.since");

    private final Database database;
    private final CitizenIds citizenIds;

    SearchQueries(Database database, CitizenIds citizenIds) {
        this.database = database;
        this.citizenIds = citizenIds;
    }

    SearchResult find(SearchHouseholds asked, @Nullable UUID area) {
        var words = asked.name() == null ? List.<String>of() : words(asked.name());
        if (words.isEmpty() && asked.citizenId() == null) {
            throw Problem.of(HouseholdProblems.SEARCH_TOO_WIDE).at("/name");
        }
        var query = Query.of("""
                        select h.id, h.unit_id, m.id, m.full_name, m.sex, m.birth_year, m.relationship
                        from household_members m join households h on h.id = m.household_id""").where("m.left_on is null");
        for (var word : words) {
            // What cannot be a letter of a name is none of LIKE's own signs either.
            query.where("' ' || m.name_key like '% ' || name_key(?) || '%'", word);
        }
        if (asked.citizenId() != null) {
            query.where("m.citizen_id_match = ?", citizenIds.match(asked.citizenId()));
        }
        query.whereGiven(asked.birthYear(), "m.birth_year = ?")
                .where(IN_AREA, area)
                .whereGiven(asked.unitId(), IN_AREA)
                .then("order by m.name_key, m.id limit ?", SearchResult.MOST + 1);
        var found = query.list(
                database,
                row -> new SearchResult.Person(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        Sex.valueOf(row.getString(5)),
                        row.getObject(6, Integer.class),
                        Relationship.valueOf(row.getString(7))));
        return new SearchResult(found.stream().limit(SearchResult.MOST).toList(), found.size() > SearchResult.MOST);
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
