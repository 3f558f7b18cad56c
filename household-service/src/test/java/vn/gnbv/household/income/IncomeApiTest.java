package vn.gnbv.household.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class IncomeApiTest {

    private String household = "";

    @BeforeEach
    void aHousehold() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        household = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 3);
    }

    @Test
    void confirmsWhoIsOnNoListAndHasLittle() {
        confirm(farm(54_000_001L)).statusCode(409).body("code", is("INCOME_CLASS_MISSING"));
        classes();
        Given.post(TestCaller.KEEPER, "/v1/income-classes", Given.incomeClassBody("AVERAGE_FARM_HOUSEHOLD", "RURAL"))
                .statusCode(409)
                .body("code", is("INCOME_CLASS_EXISTS"));
        confirm(farm(54_000_001L))
                .statusCode(201)
                .body("confirmed", is(true))
                .body("monthlyVnd", is(1_500_000))
                .body("incomeClass.upToVnd", is(2_250_000));
        confirm(farm(54_000_000L)).statusCode(201).body("confirmed", is(false));
        confirm(decided(worker(member()), "2025-10-25")).statusCode(201).body("confirmed", is(true));
        confirm(decided(worker(household), "2025-10-25")).statusCode(400).body("code", is("NOT_OF_THIS_HOUSEHOLD"));
        Given.get(TestCaller.COMMUNE_B, path()).body("items.confirmed", contains(true, false, true));
        Given.get(TestCaller.COMMUNE_A, path()).statusCode(404);
        recognisedAsPoor();
        confirm(farm(54_000_001L)).statusCode(409).body("code", is("ON_A_LIST"));
    }

    @Test
    void anApplicationWaitsForItsAnswerWhichIsGivenOnce() {
        classes();
        var pending = pending(application(54_000_001L));
        Given.get(TestCaller.COMMUNE_B, pending)
                .body("confirmed", nullValue())
                .body("decidedOn", nullValue())
                .body("dueOn", is("2023-10-31"));
        confirm(application(54_000_001L)).statusCode(409).body("code", is("INCOME_PENDING"));
        confirm(farm(54_000_000L)).statusCode(201).body("confirmed", is(false));
        pending(worker(member()));
        decide(pending, 0, "2023-10-15", "").statusCode(409).body("code", is("DECISION_BEFORE_APPLICATION"));
        decide(pending, 0, "2023-10-25", ", \"refusedFor\": \" \"")
                .statusCode(400)
                .body("errors.pointer", contains("/refusedFor"));
        Given.get(TestCaller.COMMUNE_B, pending).body("confirmed", nullValue());
        decide(pending, 0, "2023-10-25", "")
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("confirmed", is(true))
                .body("decisionNumber", is("7/XN-UBND"))
                .body("decidedOn", is("2023-10-25"));
        decide(pending, 0, "2023-10-25", "").statusCode(412);
        decide(pending, 1, "2023-10-26", "").statusCode(409).body("code", is("INCOME_DECIDED"));
        pending(application(54_000_001L));
        assertThat(TestDatabase.query("""
                        select payload ->> 'change' from event_log where type = 'vn.gnbv.income-confirmation.v1'
                        and key = '%s' order by version""".formatted(pending.substring(pending.lastIndexOf('/') + 1))))
                .containsExactly("APPLIED", "ANSWERED");
    }

    @Test
    void whoHasComeOntoAListOrIsRefusedForAnotherReasonIsToldWhyAndTheLogIsNot() {
        classes();
        var pending = pending(application(54_000_001L));
        recognisedAsPoor();
        decide(pending, 0, "2023-10-20", "").statusCode(409).body("code", is("ON_A_LIST"));
        decide(pending, 0, "2023-10-20", ", \"refusedFor\": \"Hộ bà Lò là hộ nghèo\"")
                .statusCode(200)
                .body("confirmed", is(false))
                .body("refusedFor", is("Hộ bà Lò là hộ nghèo"));
        Given.get(TestCaller.COMMUNE_B, pending).body("refusedFor", is("Hộ bà Lò là hộ nghèo"));
        assertThat(TestDatabase.query("select e::text from event_log e where type = 'vn.gnbv.income-confirmation.v1'"))
                .hasSize(2)
                .noneMatch(e -> e.contains("Hộ bà Lò"));
    }

    @Test
    void nobodyIsConfirmedWhoIsNoMore() {
        classes();
        var pending = pending(application(54_000_001L));
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"0\"")
                .body("{\"on\": \"2023-10-20\", \"reason\": \"LEFT\"}")
                .post("/v1/households/" + household + "/dissolution")
                .then()
                .statusCode(200);
        decide(pending, 0, "2023-10-21", "").statusCode(409).body("code", is("HOUSEHOLD_ENDED"));
    }

    private static void classes() {
        for (var kind : new String[] {"AVERAGE_FARM_HOUSEHOLD", "LOW_INCOME_WORKER"}) {
            for (var areaType : new String[] {"RURAL", "URBAN"}) {
                Given.post(TestCaller.KEEPER, "/v1/income-classes", Given.incomeClassBody(kind, areaType))
                        .statusCode(201);
            }
        }
    }

    private void recognisedAsPoor() {
        var round = Given.round("PERIODIC", 2023);
        Given.assess(TestCaller.COMMUNE_B, household, round, 100, 3);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-10-20");
    }

    private String member() {
        return Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                .extract()
                .path("members[1].id");
    }

    private String path() {
        return "/v1/households/" + household + "/income-confirmations";
    }

    private ValidatableResponse confirm(String body) {
        return Given.post(TestCaller.COMMUNE_B, path(), body);
    }

    private String pending(String body) {
        return confirm(body).statusCode(201).extract().header("Location");
    }

    private static ValidatableResponse decide(String pending, int version, String issuedOn, String more) {
        return Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"number\": \"7/XN-UBND\", \"issuedOn\": \"" + issuedOn + "\", \"signer\": \"Người Ký Thử\""
                        + more + "}")
                .post(pending + "/decision")
                .then();
    }

    private static String farm(long incomeVnd) {
        return decided(application(incomeVnd), "2023-10-25");
    }

    private static String application(long incomeVnd) {
        return """
                {"kind": "AVERAGE_FARM_HOUSEHOLD", "livelihood": "FISHERY", "appliedOn": "2023-10-16", "incomeVnd": %d,
                 "persons": 3}""".formatted(incomeVnd);
    }

    private static String worker(String member) {
        return """
                {"kind": "LOW_INCOME_WORKER", "memberId": "%s", "appliedOn": "2025-10-16", "incomeVnd": 27000000,
                 "persons": 1}""".formatted(member);
    }

    private static String decided(String application, String issuedOn) {
        return application.replace("}", """
                , "decision": {"number": "7/XN-UBND", "issuedOn": "%s", "signer": "Người Ký Thử"}}""".formatted(issuedOn));
    }
}
