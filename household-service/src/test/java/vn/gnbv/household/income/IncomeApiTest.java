package vn.gnbv.household.income;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class IncomeApiTest {

    private String household = "";

    @Test
    void confirmsWhoIsOnNoListAndHasLittle() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        household = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 3);
        var member = Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                .extract()
                .<String>path("members[1].id");
        confirm(farm(54_000_001L)).statusCode(409).body("code", is("INCOME_CLASS_MISSING"));
        for (var kind : new String[] {"AVERAGE_FARM_HOUSEHOLD", "LOW_INCOME_WORKER"}) {
            Given.post(TestCaller.KEEPER, "/v1/income-classes", Given.incomeClassBody(kind, "RURAL"))
                    .statusCode(201);
        }
        Given.post(TestCaller.KEEPER, "/v1/income-classes", Given.incomeClassBody("AVERAGE_FARM_HOUSEHOLD", "RURAL"))
                .statusCode(409)
                .body("code", is("INCOME_CLASS_EXISTS"));
        confirm(farm(54_000_001L))
                .statusCode(201)
                .body("confirmed", is(true))
                .body("monthlyVnd", is(1_500_000))
                .body("incomeClass.upToVnd", is(2_250_000));
        confirm(farm(54_000_000L)).statusCode(201).body("confirmed", is(false));
        confirm(worker(member)).statusCode(201).body("confirmed", is(true));
        confirm(worker(household)).statusCode(400).body("code", is("NOT_OF_THIS_HOUSEHOLD"));
        Given.get(TestCaller.COMMUNE_B, path()).body("items.confirmed", contains(true, false, true));
        Given.get(TestCaller.COMMUNE_A, path()).statusCode(404);
        var round = Given.round("PERIODIC", 2023);
        Given.assess(TestCaller.COMMUNE_B, household, round, 100, 3);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-10-20");
        confirm(farm(54_000_001L)).statusCode(409).body("code", is("ON_A_LIST"));
    }

    private String path() {
        return "/v1/households/" + household + "/income-confirmations";
    }

    private ValidatableResponse confirm(String body) {
        return Given.post(TestCaller.COMMUNE_B, path(), body);
    }

    private static String farm(long incomeVnd) {
        return body("\"kind\": \"AVERAGE_FARM_HOUSEHOLD\", \"livelihood\": \"FISHERY\"", incomeVnd, 3);
    }

    private static String worker(String member) {
        return body("\"kind\": \"LOW_INCOME_WORKER\", \"memberId\": \"" + member + "\"", 27_000_000L, 1);
    }

    private static String body(String who, long incomeVnd, int persons) {
        return """
                {%s, "appliedOn": "2023-10-16", "incomeVnd": %d, "persons": %d,
                 "decision": {"number": "7/XN-UBND", "issuedOn": "2023-10-25", "signer": "Người Ký Thử"}}""".formatted(who, incomeVnd, persons);
    }
}
