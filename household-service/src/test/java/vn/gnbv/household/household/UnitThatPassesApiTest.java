package vn.gnbv.household.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.household.GivenSupport;
import vn.gnbv.household.Reform;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/**
 * A reform as of July 2025: the district of Sông Mã is no more, its commune A passes to another province, its commune B
 * ends and nobody has said what follows it.
 */
@QuarkusTest
class UnitThatPassesApiTest {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    @Inject
    AreaTree areas;

    private String passing;
    private String left;

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        GivenSupport.catalogues();
        passing = GivenSupport.poorHousehold(Place.COMMUNE_A);
        left = GivenSupport.poorHousehold(Place.COMMUNE_B);
        GivenSupport.need(TestCaller.COMMUNE_A, passing, null, "HOUSE", "2024-05-02");
    }

    @Test
    void aHouseholdIsSeenInTheAreaInWhichItsUnitLiesToday() {
        seenBy(Place.PROVINCE, passing, left);
        seenBy(Place.DISTRICT, passing, left);
        seenBy(Reform.OTHER_PROVINCE);

        Reform.on(REFORM, areas);

        seenBy(Reform.OTHER_PROVINCE, passing);
        seenBy(Place.COMMUNE_A, passing);
        seenBy(Place.PROVINCE, left);
        seenBy(Place.DISTRICT, left);
        seenBy(Place.COMMUNE_B, left);
    }

    @Test
    void aReformThatIsStillToComeChangesNothing() {
        Reform.on(LocalDate.of(2999, 1, 1), areas);

        seenBy(Place.PROVINCE, passing, left);
        seenBy(Place.DISTRICT, passing, left);
        seenBy(Reform.OTHER_PROVINCE);
    }

    /** In every way in which households of an area are read. */
    private void seenBy(UUID area, String... households) {
        var officer = officer(area);
        officer.get("/v1/households").then().statusCode(200).body("items.id", containsInAnyOrder(households));
        officer(area)
                .get("/v1/households?unitId=" + area + "&status=POOR")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(households));
        officer(area)
                .body("{\"name\": \"Lò\"}")
                .post("/v1/household-searches")
                .then()
                .statusCode(200)
                .body("items.householdId.unique()", containsInAnyOrder(households));
        for (var household : List.of(passing, left)) {
            var seen = List.of(households).contains(household);
            for (var what : List.of("", "/history", "/members", "/assessments", "/papers", "/standing?on=2024-06-01")) {
                officer(area).get("/v1/households/" + household + what).then().statusCode(seen ? 200 : 404);
            }
            for (var format : List.of("NDJSON", "CSV")) {
                officer(area)
                        .get("/v1/household-exports?format=" + format)
                        .then()
                        .statusCode(200)
                        .body(seen ? containsString(household) : not(containsString(household)));
            }
        }
        var hasNeed = List.of(households).contains(passing);
        officer(area).get("/v1/needs").then().body("items", hasSize(hasNeed ? 1 : 0));
        officer(area).get("/v1/recognitions").then().statusCode(200).body("items.unitId", hasSize(households.length));
    }

    @Test
    void listsOfAPastDayHaveWhatLayInTheAreaOnThatDay() {
        Reform.on(REFORM, areas);

        asOf(Place.DISTRICT, "2025-06-30").body("items.id", containsInAnyOrder(passing, left));
        asOf(Reform.OTHER_PROVINCE, "2025-06-30").body("items", hasSize(0));
        asOf(Place.DISTRICT, "2025-07-01").body("items.id", contains(left));
        asOf(Reform.OTHER_PROVINCE, "2025-07-01").body("items.id", contains(passing));
    }

    private static ValidatableResponse asOf(UUID area, String day) {
        return officer(area).get("/v1/households?asOf=" + day).then().statusCode(200);
    }

    @Test
    void whoeverHasTheUnitTodayEntersAlsoWhatIsOfBefore() {
        Reform.on(REFORM, areas);

        register(Reform.OTHER_PROVINCE, Place.COMMUNE_A).statusCode(201);
        register(Place.PROVINCE, Place.COMMUNE_A).statusCode(404);
        register(Place.PROVINCE, Place.COMMUNE_B).statusCode(201);
        assertThat(TestDatabase.number("select count(*) from households")).isEqualTo(4);
        need(Reform.OTHER_PROVINCE, passing).statusCode(201);
        need(Place.PROVINCE, passing).statusCode(404);
    }

    private static ValidatableResponse register(UUID area, UUID unit) {
        return officer(area)
                .body(Given.householdBody(unit, 1))
                .post("/v1/households")
                .then();
    }

    private static ValidatableResponse need(UUID area, String household) {
        return officer(area)
                .body(GivenSupport.needBody(household, GivenSupport.head(household), "JOB", "2024-05-02"))
                .post("/v1/needs")
                .then();
    }

    @Test
    void theFileOfAHouseholdThatHasEndedPassesWithItsUnit() {
        Given.as(TestCaller.COMMUNE_A)
                .header(
                        "If-Match",
                        Given.get(TestCaller.COMMUNE_A, "/v1/households/" + passing)
                                .extract()
                                .header("ETag"))
                .body("{\"on\": \"2024-06-01\", \"reason\": \"LEFT\"}")
                .post("/v1/households/" + passing + "/dissolution")
                .then()
                .statusCode(200);
        Reform.on(REFORM, areas);

        officer(Reform.OTHER_PROVINCE)
                .get("/v1/households/" + passing)
                .then()
                .statusCode(200)
                .body("endedOn", is("2024-06-01"));
        officer(Place.PROVINCE).get("/v1/households/" + passing).then().statusCode(404);
    }

    private static RequestSpecification officer(UUID area) {
        return Given.as(TestCaller.LABOUR)
                .auth()
                .oauth2(TestCaller.token("officer-" + area, area, null, List.of("HOUSEHOLD_OFFICER", "REVIEW_LEADER")));
    }
}
