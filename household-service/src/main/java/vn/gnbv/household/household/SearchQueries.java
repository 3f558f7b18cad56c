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

    private static final String IN_AREA = AreaTree.within("h.unit_id");

    private static final String PERSON = "h.id, h.unit_id, m.id, m.full_name, m.sex, m.birth_year, m.relationship ";

    private static final Database.Row<SearchResult.Person> PERSON_OF = row -> new SearchResult.Person(
            row.getObject(1, UUID.class),
            row.getObject(2, UUID.class),
            row.getObject(3, UUID.class),
            row.getString(4),
            Sex.valueOf(row.getString(5)),
            row.getObject(6, Integer.class),
            Relationship.valueOf(row.getString(7)));

    private static final String IN_ORDER = "order by m.name_key, m.id limit " + (SearchResult.MOST + 1);

    private static final int MOST_PLACES = 500;
    private static final int MOST_NAMED = 5_000;

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
        var narrower = asked.unitId() == null ? area : asked.unitId();
        return asked.citizenId() == null && isSmall(narrower)
                ? ofPlaces(asked, words, area, narrower)
                : ofNames(asked, words, area);
    }

    /** Whether it has few places to live in, whose persons are sooner looked through than those of one name. */
    private boolean isSmall(@Nullable UUID area) {
        return database.rows(
                                "select 1 from area_paths a where a.ancestor_id = ? and " + AreaTree.lies("a")
                                        + " limit ?",
                                row -> true,
                                area,
                                MOST_PLACES + 1)
                        .size()
                <= MOST_PLACES;
    }

    /** From place to household to person, which "offset 0" sees to: the index on names would lead all over the country. */
    private SearchResult ofPlaces(
            SearchHouseholds asked, List<String> words, @Nullable UUID area, @Nullable UUID narrower) {
        var query = Query.of("select " + PERSON + """
                        from (
                          select h.id, h.unit_id, h.since from area_paths a
                          join households h on h.unit_id = a.unit_id
                          where a.ancestor_id = ? and\s""" + AreaTree.lies("a") + """
                           offset 0) h
                        cross join lateral (
                          select * from household_members p where p.household_id = h.id and p.left_on is null offset 0) m""", narrower);
        return result(
                named(query, asked, words).where(IN_AREA, area).then(IN_ORDER).list(database, PERSON_OF), false);
    }

    /** Of a name that very many bear not all are looked at: then there are more than are shown in any case. */
    private SearchResult ofNames(SearchHouseholds asked, List<String> words, @Nullable UUID area) {
        var persons = named(Query.of("select m.id from household_members m").where("m.left_on is null"), asked, words)
                .then("limit ?", MOST_NAMED + 1)
                .list(database, row -> row.getObject("id", UUID.class));
        var query = Query.of("select " + PERSON + "from household_members m join households h on h.id = m.household_id")
                .where("m.id = any (?)", (Object) persons.toArray(UUID[]::new))
                .where(IN_AREA, area)
                .whereGiven(asked.unitId(), IN_AREA);
        return result(query.then(IN_ORDER).list(database, PERSON_OF), persons.size() > MOST_NAMED);
    }

    private Query named(Query query, SearchHouseholds asked, List<String> words) {
        for (var word : words) {
            // What cannot be a letter of a name is none of LIKE's own signs either.
            query.where("' ' || m.name_key like '% ' || name_key(?) || '%'", word);
        }
        if (asked.citizenId() != null) {
            query.where("m.citizen_id_match = ?", citizenIds.match(asked.citizenId()));
        }
        return query.whereGiven(asked.birthYear(), "m.birth_year = ?");
    }

    private static SearchResult result(List<SearchResult.Person> found, boolean more) {
        return new SearchResult(
                found.stream().limit(SearchResult.MOST).toList(), more || found.size() > SearchResult.MOST);
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
