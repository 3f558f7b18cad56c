package vn.gnbv.household.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class LifecycleApiTest {

    private static final List<@Nullable PovertyClass> CLASSES = new ArrayList<>(List.of(PovertyClass.values()));

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
    }

    @Test
    void tellsWhatAHouseholdIsOnEveryDayOfItsLife() {
        var household = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 3);
        standing(household, "2021-12-13").body("standing", nullValue()).body("movements", empty());
        recognise(household, "2021-12-14", PovertyClass.POOR);
        recognise(household, "2022-12-14", PovertyClass.NOT_POOR);
        recognise(household, "2023-12-14", PovertyClass.NOT_POOR);
        recognise(household, "2026-05-20", PovertyClass.NEAR_POOR);
        standing(household, "2022-12-13").body("standing.status", is("POOR")).body("standing.since", is("2021-12-14"));
        standing(household, "2022-12-14")
                .body("standing.status", is("NEWLY_ESCAPED"))
                .body("standing.escapedFrom", is("POOR"))
                .body("standing.newlyEscapedUntil", is("2025-12-14"));
        standing(household, "2025-12-14")
                .body("standing.status", is("NEWLY_ESCAPED"))
                .body("standing.escapedOn", is("2022-12-14"));
        standing(household, "2025-12-15")
                .body("standing.status", is("NOT_POOR"))
                .body("standing.since", is("2023-12-14"));
        standing(household, "2026-05-20")
                .body("standing.status", is("NEAR_POOR"))
                .body("standing.escapedOn", nullValue())
                .body("movements.movement", contains("RELAPSE_NEAR_POOR", "NONE", "POOR_TO_NOT_POOR", "NEW_POOR"))
                .body("movements[0].escapedOn", is("2022-12-14"))
                .body("movements[0].lookBackMonths", nullValue());
        Given.get(TestCaller.COMMUNE_A, "/v1/households/" + household + "/standing")
                .statusCode(404);
    }

    @Test
    void nobodyIsNewlyEscapedWhereTheStandardStatesNoTime() {
        TestDatabase.execute("update poverty_standards set newly_escaped_months = null");
        var household = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        recognise(household, "2022-12-14", PovertyClass.NEAR_POOR);
        recognise(household, "2023-12-14", PovertyClass.NOT_POOR);
        standing(household, "2023-12-14")
                .body("standing.status", is("NOT_POOR"))
                .body("standing.escapedFrom", is("NEAR_POOR"))
                .body("standing.newlyEscapedUntil", nullValue());
    }

    @Test
    void aHouseholdThatHasEndedIsNothingFromThatDayOn() {
        var household = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        recognise(household, "2022-12-14", PovertyClass.POOR);
        changed(household, "/dissolution", "{\"on\": \"2023-03-01\", \"reason\": \"DIED\"}")
                .statusCode(200);
        standing(household, "2023-02-28").body("standing.status", is("POOR"));
        standing(household, "2023-03-01").body("standing", nullValue());
    }

    @Test
    void aHouseholdThatIsSplitOffIsWhatTheOtherWasOnThatDay() {
        var household = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 4);
        recognise(household, "2021-12-14", PovertyClass.POOR);
        var poor = split(household, "2022-06-01");
        recognise(household, "2022-12-14", PovertyClass.NOT_POOR);
        var escaped = split(household, "2023-06-01");
        recognise(household, "2023-12-14", PovertyClass.NEAR_POOR);
        standing(poor, "2022-05-31").body("standing", nullValue());
        standing(poor, "2022-06-01")
                .body("standing.status", is("POOR"))
                .body("standing.since", is("2021-12-14"))
                .body("movements.movement", contains("NEW_POOR"));
        standing(poor, "2024-01-01").body("standing.status", is("POOR"));
        standing(escaped, "2025-12-14")
                .body("standing.status", is("NEWLY_ESCAPED"))
                .body("standing.escapedFrom", is("POOR"))
                .body("standing.newlyEscapedUntil", is("2025-12-14"));
        standing(escaped, "2025-12-15").body("standing.status", is("NOT_POOR"));
        recognise(poor, "2024-12-14", PovertyClass.POOR);
        recognise(escaped, "2025-12-14", PovertyClass.POOR);
        standing(poor, "2024-12-14").body("movements.movement", contains("CONTINUING_POOR", "NEW_POOR"));
        standing(escaped, "2025-12-14")
                .body("movements.movement", contains("RELAPSE_POOR", "POOR_TO_NOT_POOR", "NEW_POOR"));
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + poor + "/history")
                .body("items.validFrom", contains("2024-12-14", "2021-12-14"));
    }

    @Test
    void whatIsDecidedOfAHouseholdItselfCorrectsNothingOfTheOneItCameFrom() {
        var household = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2);
        var round = round("2023-09-01");
        status(household, round, "2023-12-14", PovertyClass.POOR);
        var founded = split(household, "2023-12-16");
        status(founded, round, "2023-12-20", PovertyClass.NOT_POOR);
        standing(founded, "2023-12-19").body("standing.status", is("POOR"));
        standing(founded, "2023-12-20")
                .body("standing.status", is("NEWLY_ESCAPED"))
                .body("movements.movement", contains("POOR_TO_NOT_POOR", "NEW_POOR"));
        var sameDay = split(Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2), "2023-12-14");
        String founder = Given.get(TestCaller.COMMUNE_B, "/v1/households/" + sameDay + "/history")
                .extract()
                .path("lineage[0].householdId");
        recognise(sameDay, "2023-12-14", PovertyClass.NEAR_POOR);
        recognise(founder, "2023-12-14", PovertyClass.POOR);
        standing(sameDay, "2023-12-14").body("standing.status", is("NEAR_POOR"));
    }

    @Test
    void aStatusThatTheSameRoundCorrectedIsNoMovement() {
        var household = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2);
        var round = round("2023-09-01");
        status(household, round, "2023-12-14", PovertyClass.POOR);
        status(household, round, "2023-12-20", PovertyClass.NOT_POOR);
        standing(household, "2023-12-19").body("standing.status", is("POOR"));
        standing(household, "2023-12-20")
                .body("standing.status", is("NOT_POOR"))
                .body("standing.escapedOn", nullValue())
                .body("movements.movement", contains("NONE"));
    }

    @Test
    void aDecisionOfAnEarlierDayThatIsEnteredLateMovesWhatFollows() {
        var household = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2);
        recognise(household, "2023-12-14", PovertyClass.POOR);
        standing(household, "2024-01-01").body("movements.movement", contains("NEW_POOR"));
        recognise(household, "2022-12-14", PovertyClass.POOR);
        standing(household, "2024-01-01").body("movements.movement", contains("CONTINUING_POOR", "NEW_POOR"));
    }

    @Test
    void theDatabaseMovesEveryHouseholdAsTheRuleDoes() {
        var day = LocalDate.of(2024, 12, 14);
        var escapes = new ArrayList<@Nullable LocalDate>();
        escapes.add(null);
        escapes.add(day.minusMonths(24));
        escapes.add(day.minusMonths(24).minusDays(1));
        escapes.add(LocalDate.of(2022, 1, 31));
        var before = new ArrayList<>(CLASSES);
        before.add(null);
        var lookBacks = new ArrayList<@Nullable Integer>(List.of(24, 1));
        lookBacks.add(null);
        var expected = new ArrayList<String>();
        var asked = new ArrayList<String>();
        for (var previous : before) {
            for (var now : PovertyClass.values()) {
                for (var escapedOn : escapes) {
                    for (var lookBack : lookBacks) {
                        expected.add(Movement.of(previous, now, escapedOn, day, lookBack)
                                .name());
                        asked.add("movement(%s, '%s', %s, '%s', %s)"
                                .formatted(quoted(previous), now, quoted(escapedOn), day, lookBack));
                    }
                }
            }
        }
        assertThat(TestDatabase.query("select unnest(array[" + String.join(",", asked) + "])"))
                .hasSize(144)
                .isEqualTo(expected);
    }

    /** Any order of entry, any classes, corrections among them: the movements are the difference of the stocks. */
    @Test
    void movementsAddUpToTheStocksWhateverIsEnteredInWhateverOrder() {
        TestDatabase.execute("update poverty_standards set relapse_look_back_months = 36");
        var random = new Random(20261126);
        var rounds = new ArrayList<String>();
        for (int year = 2018; year < 2026; year++) {
            rounds.add(round(year + "-09-01"));
        }
        var entered = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            var household = UUID.randomUUID().toString();
            entered.append("""
                    insert into households (id, unit_id, since, sample, recorded_by, version)
                    values ('%s', '%s', '2015-01-01', false, 'test', 0);""".formatted(household, Place.COMMUNE_B));
            for (int n = random.nextInt(8); n > 0; n--) {
                var round = random.nextInt(rounds.size());
                var day = LocalDate.of(2018 + round, 12, 10 + random.nextInt(5));
                entered.append(recorded(
                        household, rounds.get(round), day.toString(), PovertyClass.values()[random.nextInt(3)]));
            }
        }
        TestDatabase.execute(entered.toString());
        for (int year = 2018; year < 2026; year++) {
            for (var povertyClass : List.of("POOR", "NEAR_POOR")) {
                var moved = TestDatabase.number(
                        """
                        select count(*) filter (where movement in ('NEW_%2$s', 'RELAPSE_%2$s', '%3$s_TO_%2$s'))
                             - count(*) filter (where movement in ('%2$s_TO_%3$s', '%2$s_TO_NOT_POOR'))
                        from household_movements where extract(year from decided_on) = %1$d""".formatted(year, povertyClass, povertyClass.equals("POOR") ? "NEAR_POOR" : "POOR"));
                assertThat(stock(povertyClass, year) - stock(povertyClass, year - 1))
                        .as("%s in %d", povertyClass, year)
                        .isEqualTo(moved);
            }
        }
        assertThat(TestDatabase.number("select count(distinct movement) from household_movements"))
                .isEqualTo(Movement.values().length);
    }

    private static long stock(String povertyClass, int year) {
        return TestDatabase.number("""
                select count(*) from households h cross join lateral household_standing(h.id, '%d-12-31') s
                where s.poverty_class = '%s'""".formatted(year, povertyClass));
    }

    private static ValidatableResponse standing(String household, String on) {
        return Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household + "/standing?on=" + on)
                .statusCode(200);
    }

    /** The last member founds a household. */
    private static String split(String household, String day) {
        List<String> members = Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                .extract()
                .path("members.id");
        return changed(household, "/splits", """
                        {"on": "%s", "leaving": [{"memberId": "%s", "relationship": "HEAD"}]}""".formatted(day, members.getLast()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse changed(String household, String what, String body) {
        var path = "/v1/households/" + household;
        var etag = Given.get(TestCaller.COMMUNE_B, path).extract().header("ETag");
        return Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", etag)
                .body(body)
                .post(path + what)
                .then();
    }

    private static void recognise(String household, String day, PovertyClass povertyClass) {
        status(household, round(day), day, povertyClass);
    }

    private static String round(String day) {
        var round = UUID.randomUUID().toString();
        TestDatabase.execute("""
                insert into review_rounds (id, kind, year, unit_id, standard_id, opened_on, state, version)
                values ('%s', 'REGULAR', 2023, '%s', '%s', '%s', 'OPEN', 0)""".formatted(round, Place.DISTRICT, Given.STANDARD, day));
        return round;
    }

    /** As recognitions leave it; the way there is tested with them. */
    private static void status(String household, String round, String day, PovertyClass povertyClass) {
        TestDatabase.execute(recorded(household, round, day, povertyClass));
    }

    private static String recorded(String household, String round, String day, PovertyClass povertyClass) {
        var assessment = UUID.randomUUID();
        var recognition = UUID.randomUUID();
        return """
                insert into assessments (id, household_id, round_id, standard_id, assessed_on, area_type, points_a,
                                         points_b, poverty_class, recorded_by)
                values ('%1$s', '%2$s', '%3$s', '%4$s', '%5$s', 'RURAL', 100, 30, '%6$s', 'test');
                insert into recognitions (id, round_id, unit_id, decision_number, decided_on, signer, sample,
                                          recorded_by, version)
                values ('%7$s', '%3$s', '%8$s', '1/QĐ-UBND', '%5$s', 'x', true, 'test', 0);
                insert into household_statuses (recognition_id, household_id, assessment_id, poverty_class, persons,
                                                decided_on)
                values ('%7$s', '%2$s', '%1$s', '%6$s', 3, '%5$s');""".formatted(
                        assessment, household, round, Given.STANDARD, day, povertyClass, recognition, Place.COMMUNE_B);
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : "'" + value + "'";
    }
}
