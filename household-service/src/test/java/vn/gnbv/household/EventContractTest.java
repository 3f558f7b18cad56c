package vn.gnbv.household;

import io.quarkus.test.junit.QuarkusTest;
import vn.gnbv.platform.testing.EventContract;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

@QuarkusTest
class EventContractTest extends EventContract {

    @Override
    protected void live() {
        Given.directory();
        Given.standard();
        var round = Given.round("PERIODIC", 2023);
        var household = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 2);
        Given.assess(TestCaller.COMMUNE_A, household, round, 100, 3);
        Given.recognise(TestCaller.COMMUNE_A, round, Place.COMMUNE_A, "2023-12-14");
        GivenSupport.catalogues();
        GivenSupport.need(TestCaller.COMMUNE_A, household, GivenSupport.head(household), "JOB", "2024-05-02");
        Given.post(
                        TestCaller.COMMUNE_A,
                        "/v1/supports",
                        GivenSupport.support(household).amount(10_000_000L).body())
                .statusCode(201);
        Given.as(TestCaller.LABOUR)
                .header("If-Match", "\"0\"")
                .post("/v1/review-rounds/" + round + "/closure")
                .then()
                .statusCode(200);
    }
}
