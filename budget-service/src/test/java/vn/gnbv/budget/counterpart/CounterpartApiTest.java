package vn.gnbv.budget.counterpart;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.Fixtures.post;
import static vn.gnbv.budget.counterpart.CounterpartExercises.check;
import static vn.gnbv.budget.counterpart.CounterpartExercises.ratio;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class CounterpartApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void findsThatThreePointNoughtNinePercentIsEnoughWhereThreeIsAskedAndNotWhereTenIs() {
        post("/v1/budget-decisions", Fixtures.decision5988()).then().statusCode(201);
        get(check())
                .then()
                .body("verdict", is("NO_RATIO"))
                .body("percent", is(3.09f))
                .body("required", nullValue());
        post("/v1/counterpart-ratios", ratio(2022, "2024", "3")).then().statusCode(201);
        get(check())
                .then()
                .statusCode(200)
                .body("verdict", is("MET"))
                .body("percent", is(3.09f))
                .body("missingVnd", is(0))
                .body("required.percent", is(3.00f))
                .body("sources.source", contains("CENTRAL", "COUNTERPART", "INTEGRATED", "ENTRUSTED", "MOBILISED"))
                .body("sources[0].assignedVnd", is(15_089_000_000L))
                .body("sources[1].assignedVnd", is(466_250_000))
                .body("sources[2].assignedVnd", nullValue())
                .body("unknownSources", is(3));
        TestDatabase.execute("update counterpart_ratios set percent = 10");
        get(check()).then().body("verdict", is("SHORT")).body("missingVnd", is(1_042_650_000));
        get(check().replace(Place.DISTRICT.toString(), Place.COMMUNE_A.toString()))
                .then()
                .body("verdict", is("NOT_STATED"))
                .body("required.unitId", is(Place.DISTRICT.toString()));
    }

    @Test
    void holdsOneRatioAtATime() {
        post("/v1/counterpart-ratios", ratio(2022, "2025", "3")).then().statusCode(201);
        post("/v1/counterpart-ratios", ratio(2025, "null", "10"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("COUNTERPART_RATIO_EXISTS"));
        post("/v1/counterpart-ratios", ratio(2030, "2029", "10")).then().statusCode(404);
        post("/v1/counterpart-ratios", ratio(2021, "2020", "0"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/percent"));
        post("/v1/counterpart-ratios", ratio(2021, "2020", "10.5"))
                .then()
                .body("errors.code", contains("YEARS_REVERSED"));
        get("/v1/counterpart-ratios?year=2025").then().body("items.percent", contains(3.00f));
    }
}
