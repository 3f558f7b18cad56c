package vn.gnbv.plans.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Office;
import vn.gnbv.plans.seed.Seed;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class KonTumApiTest {

    private static final Seed SEED = Seed.of("kon-tum-4587");
    private static final UUID DEPARTMENTS = SEED.id("departments");
    private static final UUID DISTRICTS = SEED.id("districts");

    private final Office office = SEED.office("committee:62");

    private String plan;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        plan = SEED.load().plan();
    }

    @Test
    void keepsOneRecordPerMemberOfAGroup() {
        var task = task("1.1");
        members(task, DEPARTMENTS, departments()).statusCode(201);
        members(task, DISTRICTS, districts())
                .statusCode(201)
                .body("holders", hasSize(17))
                .body("holders.role", everyItem(is("LEAD")));
        var district = districts().getFirst();
        reporter(district)
                .post(task + "/progress", null, """
                        {"state": "DONE", "happenedOn": "2022-01-20", "evidence": {"link": "so-12/BC-UBND"}}""")
                .statusCode(201)
                .body("organisationId", is(district.toString()))
                .body("percent", is(100));
        office.get(task + "/responsibilities?asOf=2022-02-01")
                .body("holders.findAll { it.due == 'DONE' }.organisationId", contains(district.toString()))
                .body("holders.findAll { it.due == 'OPEN' }", hasSize(16))
                .body("holders.groupOrganisationId", not(hasItem((Object) null)));
        office.get("/v1/tasks?due=DONE&asOf=2022-02-01&organisationId=" + district)
                .body("items.number", contains("1.1"));
        office.get("/v1/tasks?asOf=2022-02-01&role=LEAD&organisationId=" + DISTRICTS)
                .body("items.number", hasItem("1.1"));
        reporter(SEED.id("policy-bank"))
                .post(task + "/progress", null, "{\"state\": \"IN_PROGRESS\", \"happenedOn\": \"2022-01-20\"}")
                .statusCode(404);
    }

    @Test
    void letsMembersComeAndGo() {
        var task = task("4.2");
        var districts = districts();
        members(task, DISTRICTS, districts.subList(0, 2)).statusCode(201);
        office.post(task + "/members", null, members(DISTRICTS, districts.subList(1, 3), "2023-01-01"))
                .statusCode(201)
                .body(
                        "holders.organisationId",
                        containsInAnyOrder(
                                districts.get(1).toString(), districts.get(2).toString()))
                .body("changes.kind", contains("MEMBER", "MEMBER", "MEMBER", "LEAVES"));
        office.get(task + "/responsibilities?asOf=2022-06-01")
                .body(
                        "holders.organisationId",
                        containsInAnyOrder(
                                districts.get(0).toString(), districts.get(1).toString()));
        members(task, DISTRICTS, districts).statusCode(409).body("code", is("CHANGED_SINCE"));
        assertThat(TestDatabase.number("select count(*) from task_responsibilities"))
                .isEqualTo(4);
    }

    @Test
    void refusesMembersOfWhatIsNoGroupOfTheTask() {
        var task = task("1.4");
        members(task, DEPARTMENTS, departments())
                .statusCode(400)
                .body("errors.pointer", contains("/groupOrganisationId"))
                .body("errors.code", contains("NOT_A_GROUP_OF_IT"));
        members(task, SEED.id("planning"), List.of(SEED.id("finance")))
                .statusCode(400)
                .body("errors.code", contains("NOT_A_GROUP_OF_IT"));
        members(task, DISTRICTS, List.of(UUID.randomUUID(), DISTRICTS))
                .statusCode(400)
                .body("errors.pointer", contains("/organisationIds/0", "/organisationIds/1"))
                .body("errors.code", contains("UNKNOWN_ORGANISATION", "NOT_A_GROUP_OF_IT"));
        assertThat(TestDatabase.number("select count(*) from task_responsibilities"))
                .isZero();
    }

    @Test
    void countsAYearlyTaskForEachYearAnew() {
        var task = task("4.3");
        reporter(SEED.id("labour"))
                .post(task + "/progress", null, "{\"state\": \"DONE\", \"happenedOn\": \"2022-08-01\"}")
                .statusCode(201);
        var leads = "/v1/tasks?role=LEAD&organisationId=" + SEED.id("labour");
        office.get(leads + "&due=DONE&asOf=2022-12-31").body("items.number", contains("4.3"));
        office.get(leads + "&due=DONE&asOf=2023-01-01").body("items", empty());
    }

    private static List<UUID> departments() {
        return Stream.of("planning", "labour", "agriculture", "ethnic", "information", "industry", "finance")
                .map(SEED::id)
                .toList();
    }

    private static List<UUID> districts() {
        return IntStream.range(608, 618)
                .mapToObj(code -> SEED.id("committee:" + code))
                .toList();
    }

    private String task(String number) {
        String id = office.get(plan + "/tasks").extract().path("items.find { it.number == '" + number + "' }.id");
        return "/v1/tasks/" + id;
    }

    private io.restassured.response.ValidatableResponse members(String task, UUID group, List<UUID> members) {
        return office.post(task + "/members", null, members(group, members, "2022-01-01"));
    }

    private static String members(UUID group, List<UUID> members, String day) {
        return """
                {"groupOrganisationId": "%s", "day": "%s", "basis": "Nơi nhận của Kế hoạch", "organisationIds": [%s]}""".formatted(
                        group, day, members.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",")));
    }

    private static Office reporter(UUID organisation) {
        return Office.of(SEED.id("unit:62"), organisation, "REPORTER");
    }
}
