package vn.gnbv.household.feed;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.household.Reform;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class FeedApiTest {

    @Inject
    PassedUnitService passedUnits;

    @Inject
    AreaTree areas;

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
    }

    @Test
    void tellsEachHouseholdOnceAndWhichHaveLeftTheArea() {
        var stays = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 2);
        var moves = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        var first = settled(TestCaller.COMMUNE_A, null, 2)
                .body("items.id", contains(stays, moves))
                .body("items[0].household.members", hasSize(2))
                .body("items[0].household.unitId", is(Place.COMMUNE_A.toString()))
                .body("more", is(false))
                .extract();
        Given.as(TestCaller.COMMUNE_A)
                .header("If-Match", "\"0\"")
                .body("{\"unitId\": \"%s\", \"on\": \"2024-05-01\"}".formatted(Place.COMMUNE_B))
                .post("/v1/households/" + moves + "/moves")
                .then()
                .statusCode(200);
        settled(TestCaller.COMMUNE_A, first.path("position"), 1)
                .body("items.id", contains(moves))
                .body("items.operation", contains("REMOVE"))
                .body("items[0].household", nullValue());
        settled(TestCaller.COMMUNE_B, null, 2).body("items.operation", contains("UPSERT", "UPSERT"));
    }

    @Test
    void missesNoChangeOfATransactionThatEndsLaterThanOneThatBeganAfterIt() throws SQLException {
        var slow = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        String position = settled(TestCaller.COMMUNE_A, null, 1).extract().path("position");
        String fast;
        String later;
        try (var open = TestDatabase.connect();
                var statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("update households set version = version + 1 where id = '" + slow + "'");
            fast = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
            later = read(TestCaller.COMMUNE_A, position)
                    .body("items", hasSize(0))
                    .extract()
                    .path("position");
            open.commit();
        }
        settled(TestCaller.COMMUNE_A, later, 2).body("items.id", contains(slow, fast));
    }

    @Test
    void goesOnPageByPage() {
        for (int i = 0; i < 3; i++) {
            Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        }
        settled(TestCaller.COMMUNE_A, null, 3);
        var page = read(TestCaller.COMMUNE_A, null, 2).body("items", hasSize(2)).body("more", is(true));
        String position = page.extract().path("position");
        read(TestCaller.COMMUNE_A, position, 2).body("items", hasSize(1)).body("more", is(false));
        Given.get(TestCaller.COMMUNE_A, "/v1/change-feeds/households?after=nonsense")
                .statusCode(400)
                .body("errors[0].pointer", is("?after"));
    }

    @Test
    void tellsBothAreasThatAUnitHasPassedFromTheOneToTheOther() {
        var passes = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        var here = TestCaller.token("here", Place.PROVINCE, null, List.of("REVIEW_LEADER"));
        var there = TestCaller.token("there", Reform.OTHER_PROVINCE, null, List.of("REVIEW_LEADER"));
        passedUnits.tell();
        String position = settled(here, null, 2).extract().path("position");

        Reform.on(LocalDate.of(2025, 7, 1), areas);
        settled(there, position, 0);
        passedUnits.tell();

        settled(here, position, 1).body("items.id", contains(passes)).body("items.operation", contains("REMOVE"));
        settled(there, null, 1).body("items.id", contains(passes)).body("items.operation", contains("UPSERT"));
        String later = settled(here, position, 1).extract().path("position");
        passedUnits.tell();
        settled(here, later, 0);
    }

    /** Other transactions on the machine may hold the horizon back for a moment. */
    private static ValidatableResponse settled(TestCaller caller, @Nullable String after, int expected) {
        return settled(caller.token(), after, expected);
    }

    private static ValidatableResponse settled(String caller, @Nullable String after, int expected) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> read(caller, after)
                                .extract()
                                .<List<String>>path("items.id")
                                .size()
                        == expected);
        return read(caller, after);
    }

    private static ValidatableResponse read(TestCaller caller, @Nullable String after) {
        return read(caller, after, 100);
    }

    private static ValidatableResponse read(TestCaller caller, @Nullable String after, int limit) {
        return read(caller.token(), after, limit);
    }

    private static ValidatableResponse read(String token, @Nullable String after) {
        return read(token, after, 100);
    }

    private static ValidatableResponse read(String token, @Nullable String after, int limit) {
        return Given.as(TestCaller.LABOUR)
                .auth()
                .oauth2(token)
                .get("/v1/change-feeds/households?limit=" + limit + (after == null ? "" : "&after=" + after))
                .then()
                .statusCode(200);
    }
}
