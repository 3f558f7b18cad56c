package vn.gnbv.household.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.household.GivenSupport;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class SupportApiTest {

    private String household;

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        GivenSupport.catalogues();
        GivenSupport.programme();
        household = GivenSupport.poorHousehold(Given.VILLAGE_B);
    }

    @Test
    void recordsWhatWasGivenWithWhatDecidedOnIt() {
        record(GivenSupport.support(household).component(GivenSupport.DA2).amount(10_000_000L))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", is("POOR"))
                .body("eligibility", is("ELIGIBLE"))
                .body("reasons.code", contains("IN_GROUP"))
                .body("reasons.detail", contains("POOR"))
                .body("amountVnd", is(10_000_000))
                .body("category", is("PRODUCTION"))
                .body("periodFrom", is("2024-05-10"))
                .body("flags", contains("APPLICABILITY_UNKNOWN"))
                .body("warnings", empty());
        Given.get(TestCaller.COMMUNE_B, "/v1/supports?content=LIVESTOCK&unitId=" + Place.COMMUNE_B)
                .body("items", hasSize(1));
        Given.get(TestCaller.COMMUNE_A, "/v1/supports").body("items", empty());
    }

    @Test
    void aMemberIsSupportedOnADayOnWhichThePersonBelongedToTheHousehold() {
        var member = Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                .extract()
                .<String>path("members[1].id");
        var tag = Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                .extract()
                .header("ETag");
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", tag)
                .body("{\"on\": \"2024-06-01\", \"reason\": \"LEFT\"}")
                .post("/v1/households/" + household + "/members/" + member + "/departure")
                .then()
                .statusCode(200);
        toMember(member, "2024-06-01").statusCode(400).body("errors.code", contains("MEMBER_UNKNOWN"));
        toMember(member, "2024-05-31").statusCode(201);
    }

    private ValidatableResponse toMember(String member, String day) {
        return Given.post(
                TestCaller.COMMUNE_B,
                "/v1/supports",
                GivenSupport.support(household)
                        .content("CLASS")
                        .on(day)
                        .body()
                        .replaceFirst("\\{", "{\"memberId\": \"" + member + "\","));
    }

    @Test
    void takesAndFlagsWhatIsNotKnownYet() {
        record(GivenSupport.support(household).programme(UUID.randomUUID()).component(UUID.randomUUID()))
                .statusCode(201)
                .body("eligibility", is("UNKNOWN"))
                .body("reasons.code", contains("NOT_STATED"))
                .body("flags", contains("PROGRAMME_UNKNOWN", "COMPONENT_UNKNOWN", "APPLICABILITY_UNKNOWN"));
        record(GivenSupport.support(household).content("LOAN").component(null))
                .statusCode(201)
                .body("reasons.code", contains("NO_COMPONENT"))
                .body("amountVnd", nullValue())
                .body("flags", empty());
    }

    @Test
    void aSupportThroughAnActivityIsOfItsComponentAndProject() {
        var activity = UUID.randomUUID();
        var ofAProject = UUID.randomUUID();
        TestDatabase.execute("""
                insert into activity_copies values ('%s', 0, '%s', null), ('%s', 0, null, '%s')""".formatted(activity, GivenSupport.DA2, ofAProject, UUID.randomUUID()));
        var body = GivenSupport.support(household).component(GivenSupport.DA5).body();
        through(activity, body)
                .statusCode(400)
                .body("errors.code", contains("ACTIVITY_NOT_OF_COMPONENT"))
                .body("errors.pointer", contains("/activityId"));
        through(ofAProject, body)
                .statusCode(400)
                .body("errors.code", contains("ACTIVITY_NOT_OF_PROJECT"))
                .body("errors.pointer", contains("/activityId"));
        assertThat(TestDatabase.number("select count(*) from supports")).isZero();
        body = GivenSupport.support(household).component(GivenSupport.DA2).body();
        through(activity, body).statusCode(201).body("flags", contains("APPLICABILITY_UNKNOWN"));
        body = GivenSupport.support(household).content("LOAN").component(null).body();
        through(UUID.randomUUID(), body).statusCode(201).body("flags", contains("ACTIVITY_UNKNOWN"));
    }

    private static ValidatableResponse through(UUID activity, String body) {
        return Given.post(
                TestCaller.COMMUNE_B,
                "/v1/supports",
                body.replaceFirst("\\{", "{\"activityId\": \"" + activity + "\","));
    }

    @Test
    void refusesWhoIsNotOfThoseWhomTheComponentMaySupportAndWhereItDoesNotApplyAndWhatIsRepeatedAllAtOnce() {
        record(GivenSupport.support(household).component(null)).statusCode(201);
        GivenSupport.applicability(GivenSupport.DA5, Place.DISTRICT, false);
        record(GivenSupport.support(household).component(GivenSupport.DA5))
                .statusCode(409)
                .body("code", is("CONFLICT"))
                .body("errors.code", contains("COMPONENT_NOT_APPLICABLE", "NOT_ELIGIBLE", "SUPPORT_REPEATED"))
                .body("errors.pointer", contains("/componentId", "/householdId", "/content"))
                .body("errors[1].message", containsString("UNIT_LABEL:POOR_DISTRICT"));
        assertThat(TestDatabase.number("select count(*) from supports")).isOne();
    }

    @Test
    void aWorkerIsSupportedWhileTheAnswerThatTheIncomeIsLowIsInForce() {
        var trained = training();
        var home = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        var worker = GivenSupport.head(home);
        answered(home, worker, "2024-03-01", 27_000_001L);
        answered(home, worker, "2024-05-01", 27_000_000L);
        var course = "{\"memberId\": \"" + worker + "\", \"householdId\"";
        var body = GivenSupport.support(home).content("CLASS").component(trained);
        trains(course, body.on("2024-02-01")).statusCode(201).body("reasons.code", contains("GROUP_UNKNOWN"));
        trains(course, body.on("2024-04-01"))
                .statusCode(409)
                .body("code", is("NOT_ELIGIBLE"))
                .body("errors[0].message", containsString("NOT_IN_GROUP:LOW_INCOME_WORKER"));
        var gaps = "/v1/support-gaps?kind=NOT_SERVED&asOf=2024-06-01&unitId=" + Given.VILLAGE_B + "&componentId="
                + trained;
        Given.get(TestCaller.COMMUNE_B, gaps + "&since=2024-05-01").body("items.householdId", contains(home));
        trains(course, body.on("2024-05-01"))
                .statusCode(201)
                .body("eligibility", is("ELIGIBLE"))
                .body("reasons.code", contains("IN_GROUP"))
                .body("reasons.detail", contains("LOW_INCOME_WORKER"));
        Given.get(TestCaller.COMMUNE_B, gaps + "&since=2024-05-01").body("items", empty());
        trains(course, body.on("2025-01-01")).statusCode(201).body("reasons.code", contains("GROUP_UNKNOWN"));
    }

    @Test
    void aWorkerWhoWaitsForAnAnswerIsNotYetOneOfALowIncome() {
        var trained = training();
        var home = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        var worker = GivenSupport.head(home);
        var pending = Given.post(
                        TestCaller.COMMUNE_B, "/v1/households/" + home + "/income-confirmations", """
                        {"kind": "LOW_INCOME_WORKER", "memberId": "%s", "appliedOn": "2024-05-01", "incomeVnd": 27000000,
                         "persons": 1}""".formatted(worker))
                .statusCode(201)
                .extract()
                .header("Location");
        var course = "{\"memberId\": \"" + worker + "\", \"householdId\"";
        var body = GivenSupport.support(home).content("CLASS").component(trained);
        trains(course, body.on("2024-05-20")).statusCode(201).body("reasons.code", contains("GROUP_UNKNOWN"));
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"0\"")
                .body("{\"number\": \"7/XN-UBND\", \"issuedOn\": \"2024-05-25\", \"signer\": \"Người Ký Thử\"}")
                .post(pending + "/decision")
                .then()
                .statusCode(200);
        trains(course, body.on("2024-05-24")).statusCode(201).body("reasons.code", contains("GROUP_UNKNOWN"));
        trains(course, body.on("2024-05-25")).statusCode(201).body("reasons.code", contains("IN_GROUP"));
    }

    /** A component for workers with a low income alone, whose bounds are in force to the end of 2024. */
    private static UUID training() {
        var trained = UUID.randomUUID();
        TestDatabase.execute("""
                insert into component_copies values ('%1$s', '%2$s', null, 'DA4.1');
                insert into component_versions values
                  ('%1$s', '(,)', '[{"groups": ["LOW_INCOME_WORKER"], "ageFrom": null, "ageBelow": null, "unitLabel": null,
                                     "priorities": [], "condition": null}]')""".formatted(trained, GivenSupport.PROGRAMME));
        Given.post(
                        TestCaller.KEEPER,
                        "/v1/income-classes",
                        Given.incomeClassBody("LOW_INCOME_WORKER", "RURAL")
                                .replace("2025-02-24", "2022-01-01")
                                .replace("2026-12-31", "2024-12-31"))
                .statusCode(201);
        Given.post(TestCaller.KEEPER, "/v1/support-rules", GivenSupport.ruleBody("CLASS", "CLASS", "ALLOW", null))
                .statusCode(201);
        return trained;
    }

    private static void answered(String home, String worker, String on, long incomeVnd) {
        Given.post(TestCaller.COMMUNE_B, "/v1/households/" + home + "/income-confirmations", """
                        {"kind": "LOW_INCOME_WORKER", "memberId": "%s", "appliedOn": "%s", "incomeVnd": %d, "persons": 1,
                         "decision": {"number": "7/XN-UBND", "issuedOn": "%s", "signer": "Người Ký Thử"}}""".formatted(
                                worker, on, incomeVnd, on))
                .statusCode(201);
    }

    private static ValidatableResponse trains(String member, GivenSupport.Body body) {
        return Given.post(
                TestCaller.COMMUNE_B, "/v1/supports", body.body().replaceFirst("\\{\\s*\"householdId\"", member));
    }

    @Test
    void aHouseholdIsPoorFromTheDayOfTheDecisionOn() {
        record(GivenSupport.support(household).component(GivenSupport.DA2).on("2023-12-13"))
                .statusCode(409)
                .body("code", is("NOT_ELIGIBLE"));
        record(GivenSupport.support(household).component(GivenSupport.DA2).on("2023-12-14"))
                .statusCode(201);
    }

    @Test
    void whatTheHouseholdItCameFromWasGivenCannotBeGivenAgainWhateverTheComponent() {
        var parent = GivenSupport.poorHousehold(Place.COMMUNE_A);
        lineage(parent, household, "2024-01-01");
        Given.post(
                        TestCaller.COMMUNE_A,
                        "/v1/supports",
                        GivenSupport.support(parent).content("NEW_HOUSE").body())
                .statusCode(201);
        record(GivenSupport.support(household).content("NEW_HOUSE").component(null))
                .statusCode(409)
                .body("code", is("SUPPORT_REPEATED"));
        record(GivenSupport.support(household).content("HOUSE_REPAIR").component(null))
                .statusCode(409);
        record(GivenSupport.support(household).content("LIVESTOCK")).statusCode(201);
    }

    @Test
    void tellsOfWhatIsOnlyWarnedOf() {
        record(GivenSupport.support(household)).statusCode(201);
        record(GivenSupport.support(household).content("SEEDS").on("2024-08-01"))
                .statusCode(201)
                .body("warnings.content", contains("LIVESTOCK"))
                .body("warnings[0].supportedOn", is("2024-05-10"))
                .body("warnings[0].reasonEn", is("en"));
    }

    @Test
    void ofThoseOfOneLineageWhoAskAtOnceOneIsGivenIt() throws Exception {
        var child = GivenSupport.poorHousehold(Given.VILLAGE_B);
        lineage(household, child, "2024-01-01");
        try (var threads = Executors.newFixedThreadPool(6)) {
            var tries = IntStream.range(0, 6)
                    .mapToObj(i -> (Callable<Integer>) () -> record(GivenSupport.support(i % 2 == 0 ? household : child)
                                    .content("NEW_HOUSE"))
                            .extract()
                            .statusCode())
                    .toList();
            var statuses =
                    threads.invokeAll(tries).stream().map(f -> f.resultNow()).toList();
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
        assertThat(TestDatabase.number("select count(*) from supports")).isOne();
    }

    @Test
    void whoLeavesAndIsEnteredElsewhereIsNotGivenTheSameAgainAndTheRefusalTellsWhatItWasWorth() {
        var before = person(TestCaller.COMMUNE_A, "Lò Văn Một", "014088001234");
        give(TestCaller.COMMUNE_A, before, 400_000L, 500_000L).statusCode(201);
        Given.as(TestCaller.COMMUNE_A)
                .header("If-Match", "\"0\"")
                .body("{\"on\": \"2024-06-01\", \"reason\": \"LEFT\"}")
                .post("/v1/households/" + before + "/dissolution")
                .then()
                .statusCode(200);
        var now = person(TestCaller.COMMUNE_B, "Lò Văn Một", "014088001234");
        give(TestCaller.COMMUNE_B, now, 600_000L, null)
                .statusCode(409)
                .body("code", is("SUPPORT_REPEATED"))
                .body("errors[0].message", containsString("norm: 500,000 VND; amount: 400,000 VND"));
        give(TestCaller.COMMUNE_B, person(TestCaller.COMMUNE_B, "Lò Văn Một", "014088001235"), null, null)
                .statusCode(201);
    }

    @Test
    void whatWasGivenToARecordThatWasADuplicateWasGivenToThePersonWhoIsKept() {
        var kept = person(TestCaller.COMMUNE_B, "Lò Văn Đôi", null);
        var gone = person(TestCaller.COMMUNE_B, "Lò Văn Đôi", null);
        give(TestCaller.COMMUNE_B, gone, null, null).statusCode(201);
        var pair = Given.get(TestCaller.COMMUNE_B, "/v1/duplicate-candidates")
                .body("items", hasSize(1))
                .extract()
                .<String>path("items[0].id");
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"0\"")
                .body("""
                        {"decision": "SAME_PERSON", "reason": "một người", "keptMemberId": "%s"}""".formatted(GivenSupport.head(kept)))
                .post("/v1/duplicate-candidates/" + pair + "/resolution")
                .then()
                .statusCode(200);
        give(TestCaller.COMMUNE_B, kept, null, null)
                .statusCode(409)
                .body("code", is("SUPPORT_REPEATED"))
                .body("errors[0].message", containsString("norm: not stated; amount: not stated"));
    }

    @Test
    void ofTheRecordsOfOnePersonForWhomTwoOfficersAskAtOnceOneIsGivenIt() throws Exception {
        var here = person(TestCaller.COMMUNE_A, "Lò Văn Một", null);
        var there = person(TestCaller.COMMUNE_B, "Lò Văn Một", null);
        TestDatabase.execute("""
                insert into duplicate_candidates (id, member_id, other_id, decision, decided_at)
                values (gen_random_uuid(), least('%1$s'::uuid, '%2$s'), greatest('%1$s'::uuid, '%2$s'), 'SAME_PERSON', now())
                on conflict (member_id, other_id) do update set decision = 'SAME_PERSON', decided_at = now()""".formatted(GivenSupport.head(here), GivenSupport.head(there)));
        try (var threads = Executors.newFixedThreadPool(6)) {
            var tries = IntStream.range(0, 6)
                    .mapToObj(i -> (Callable<Integer>) () -> (i % 2 == 0
                                    ? give(TestCaller.COMMUNE_A, here, null, null)
                                    : give(TestCaller.COMMUNE_B, there, null, null))
                            .extract()
                            .statusCode())
                    .toList();
            var statuses =
                    threads.invokeAll(tries).stream().map(f -> f.resultNow()).toList();
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
        assertThat(TestDatabase.number("select count(*) from supports")).isOne();
    }

    /** A household of one person. */
    private static String person(TestCaller officer, String name, @Nullable String citizenId) {
        var unit = officer == TestCaller.COMMUNE_A ? Place.COMMUNE_A : Place.COMMUNE_B;
        return Given.post(officer, "/v1/households", """
                        {"unitId": "%s", "since": "2015-01-01", "members": [{"fullName": "%s", "sex": "MALE",
                         "birthYear": 1988, "relationship": "HEAD", "citizenId": %s}]}""".formatted(
                                unit, name, citizenId == null ? null : "\"" + citizenId + "\""))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A class for the head, by a content that is given once. */
    private static ValidatableResponse give(
            TestCaller officer, String household, @Nullable Long amountVnd, @Nullable Long normVnd) {
        var more = "{\"memberId\": \"%s\", \"normVnd\": %s, \"normBasis\": %s,"
                .formatted(GivenSupport.head(household), normVnd, normVnd == null ? null : "\"SAMPLE\"");
        var support = GivenSupport.support(household).content("CLASS");
        return Given.post(
                officer,
                "/v1/supports",
                (amountVnd == null ? support : support.amount(amountVnd)).body().replaceFirst("\\{", more));
    }

    @Test
    void meetsTheNeedsThatItNamesAndLeavesThemOpenAgainWhenItWasAnError() {
        var need = GivenSupport.need(TestCaller.COMMUNE_B, household, null, "HOUSE", "2024-01-10");
        var support = record(
                        GivenSupport.support(household).content("NEW_HOUSE").meets(need))
                .statusCode(201)
                .body("meetsNeedIds", contains(need))
                .extract()
                .<String>path("id");
        Given.get(TestCaller.COMMUNE_B, "/v1/needs/" + need)
                .body("state", is("MET"))
                .body("metBy", is("SUPPORT"))
                .body("supportId", is(support))
                .body("endedOn", is("2024-05-10"));
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"entered for the wrong household\"}")
                .post("/v1/supports/" + support + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", is("CANCELLED"))
                .body("cancelReason", is("entered for the wrong household"))
                .body("meetsNeedIds", empty());
        assertThat(TestDatabase.query("select reason from event_log where reason is not null"))
                .isEmpty();
        Given.get(TestCaller.COMMUNE_B, "/v1/needs/" + need).body("state", is("OPEN"));
        record(GivenSupport.support(household).content("NEW_HOUSE").meets(need)).statusCode(201);
    }

    @Test
    void tellsAllThatIsWrongWithASupportAtOnce() {
        record(GivenSupport.support(household)
                        .content("LUCK")
                        .component(GivenSupport.DA2)
                        .programme(UUID.randomUUID())
                        .meets(UUID.randomUUID().toString())
                        .on("2999-01-01"))
                .statusCode(400)
                .body(
                        "errors.code",
                        contains("DATE_IN_FUTURE", "CONTENT_UNKNOWN", "COMPONENT_NOT_OF_PROGRAMME", "NEED_OF_ANOTHER"));
        record(GivenSupport.support(household).content("CLASS"))
                .statusCode(400)
                .body("errors.code", contains("MEMBER_BY_KIND"));
        Given.post(
                        TestCaller.COMMUNE_A,
                        "/v1/supports",
                        GivenSupport.support(household).body())
                .statusCode(404);
    }

    @Test
    void publishesTheCountsOfTheCommuneAndMonthAndNobodysName() {
        GivenSupport.need(TestCaller.COMMUNE_B, household, GivenSupport.head(household), "JOB", "2024-05-02");
        record(GivenSupport.support(household).component(GivenSupport.DA2).amount(10_000_000L))
                .statusCode(201);
        record(GivenSupport.support(GivenSupport.poorHousehold(Place.COMMUNE_B)).component(GivenSupport.DA2))
                .statusCode(201);
        var latest = "select payload #>> '%s' from event_log where type = 'vn.gnbv.household-summary.v1'"
                + " and payload ->> 'month' = '2024-05' order by version desc limit 1";
        assertThat(told(latest, "{unitId}")).isEqualTo(Place.COMMUNE_B.toString());
        assertThat(told(latest, "{needs,0,kind}")).isEqualTo("JOB");
        assertThat(told(latest, "{needs,0,class}")).isEqualTo("POOR");
        assertThat(told(latest, "{needs,0,persons}")).isEqualTo("1");
        assertThat(told(latest, "{supports,0,households}")).isEqualTo("2");
        assertThat(told(latest, "{supports,0,amountVnd}")).isEqualTo("10000000");
        assertThat(told(latest, "{supports,0,amountNotStated}")).isEqualTo("1");
        assertThat(told(latest, "{supports,0,persons}")).isNull();
        assertThat(TestDatabase.number(
                        "select count(*) from event_log where topic is not null and payload::text like '%" + household
                                + "%'"))
                .isZero();
    }

    @Test
    void listsWhoIsEligibleAndNotYetServedVillageByVillage() {
        var other = GivenSupport.poorHousehold(Place.COMMUNE_B);
        Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        var path = "/v1/support-gaps?kind=NOT_SERVED&asOf=2024-06-01&componentId=" + GivenSupport.DA2 + "&unitId=";
        Given.get(TestCaller.COMMUNE_B, path + Place.COMMUNE_B)
                .statusCode(200)
                .body("items.householdId", contains(household, other))
                .body("items[0].reasons.code", contains("IN_GROUP"));
        record(GivenSupport.support(household).component(GivenSupport.DA2)).statusCode(201);
        Given.get(TestCaller.LABOUR, path + Place.COMMUNE_B).body("items.householdId", contains(other));
        Given.get(TestCaller.LABOUR, path.replace("?", "/counts?") + Place.DISTRICT)
                .statusCode(200)
                .body("total.concerned", is(2))
                .body("total.reached", is(1))
                .body("total.leftWithout", is(1))
                .body("units.find { it.unitId == '" + Given.VILLAGE_B + "' }.count.reached", is(1));
        Given.get(TestCaller.COMMUNE_A, path + Place.COMMUNE_B).statusCode(404);
        Given.get(TestCaller.COMMUNE_B, "/v1/support-gaps?kind=NOT_SERVED&unitId=" + Place.COMMUNE_B)
                .statusCode(400)
                .body("code", is("COMPONENT_REQUIRED"));
        GivenSupport.applicability(GivenSupport.DA2, Place.COMMUNE_B, false);
        Given.get(TestCaller.COMMUNE_B, path + Place.COMMUNE_B).body("items", empty());
    }

    private static String told(String latest, String path) {
        return TestDatabase.query(latest.formatted(path)).getFirst();
    }

    private static void lineage(String predecessor, String successor, String day) {
        TestDatabase.execute("""
                insert into household_lineage (id, predecessor_id, successor_id, kind, on_day, recorded_by)
                values (gen_random_uuid(), '%s', '%s', 'SPLIT', '%s', 'test')""".formatted(predecessor, successor, day));
    }

    private static ValidatableResponse record(GivenSupport.Body body) {
        return Given.post(TestCaller.COMMUNE_B, "/v1/supports", body.body());
    }
}
