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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.KonTumPlan;
import vn.gnbv.plans.Office;
import vn.gnbv.plans.Province;
import vn.gnbv.plans.SongMa;
import vn.gnbv.plans.SongMaProgramme;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class KonTumApiTest {

    private final Office office = Province.KON_TUM.office();

    private String plan;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.importUnits();
        SongMaProgramme.register();
        KonTumPlan.settle();
        plan = KonTumPlan.issued();
    }

    @Test
    void knowsTheTwentySixTasksOfSeventeenClausesAndWhoLeadsThem() {
        List<Map<String, Object>> tasks = office.get(plan + "/tasks").extract().path("items");
        assertThat(tasks).hasSize(26);
        assertThat(tasks.stream().map(task -> task.get("assignment")).distinct())
                .hasSize(17);
        assertThat(tasks.stream().collect(Collectors.groupingBy(task -> task.get("schedule"), Collectors.counting())))
                .isEqualTo(Map.of("CONTINUOUS", 15L, "NONE", 7L, "AS_REGULATED", 2L, "YEARLY", 1L, "DATED", 1L));
        assertThat(led(KonTumPlan.LABOUR)).hasSize(11);
        assertThat(led(KonTumPlan.PLANNING)).containsExactly("1.4", "2.6", "3.2");
        for (var one : List.of(
                KonTumPlan.AGRICULTURE,
                KonTumPlan.ETHNIC,
                KonTumPlan.INFORMATION,
                KonTumPlan.POLICY_BANK,
                KonTumPlan.FINANCE)) {
            assertThat(led(one)).hasSize(1);
        }
        assertThat(led(KonTumPlan.DISTRICTS)).containsExactly("1.1", "1.2", "1.3", "2.9", "3.1", "4.2", "4.4");
    }

    @Test
    void tellsWhatADepartmentLeadsWithWhomAndByWhen() {
        var lead = "/v1/tasks?role=LEAD&organisationId=" + KonTumPlan.PLANNING;
        office.get(lead + "&asOf=2022-01-01")
                .body("items.number", contains("1.4", "2.6", "3.2"))
                .body("items[0].dueOn", is("2022-02-10"))
                .body("items[0].dueKind", is("BEFORE"))
                .body("items[0].expectedProduct", is("Nghị quyết của Tỉnh ủy"))
                .body(
                        "items[0].coordinatingOrganisationIds",
                        contains(
                                KonTumPlan.LABOUR.toString(),
                                KonTumPlan.AGRICULTURE.toString(),
                                KonTumPlan.ETHNIC.toString(),
                                KonTumPlan.DISTRICTS.toString()))
                .body("items[0].leads.due", contains("OPEN"));
        office.get(lead + "&due=SOON&asOf=2022-02-09").body("items.number", contains("1.4"));
        office.get(lead + "&due=OVERDUE&asOf=2022-02-09").body("items", empty());
        office.get(lead + "&due=OVERDUE&asOf=2022-02-10")
                .body("items.number", contains("1.4"))
                .body("items[0].leads.due", contains("OVERDUE"));
        office.get(lead + "&due=OPEN&asOf=2022-02-10").body("items.number", contains("2.6", "3.2"));
        office.get("/v1/tasks?due=OVERDUE&organisationId=" + KonTumPlan.LABOUR).body("items", empty());
    }

    @Test
    void keepsOneRecordPerMemberOfAGroup() {
        var task = task("1.1");
        members(task, KonTumPlan.DEPARTMENTS, KonTumPlan.departments()).statusCode(201);
        members(task, KonTumPlan.DISTRICTS, KonTumPlan.districts())
                .statusCode(201)
                .body("holders", hasSize(17))
                .body("holders.role", everyItem(is("LEAD")));
        var district = KonTumPlan.districts().getFirst();
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
        office.get("/v1/tasks?asOf=2022-02-01&role=LEAD&organisationId=" + KonTumPlan.DISTRICTS)
                .body("items.number", hasItem("1.1"));
        reporter(KonTumPlan.POLICY_BANK)
                .post(task + "/progress", null, "{\"state\": \"IN_PROGRESS\", \"happenedOn\": \"2022-01-20\"}")
                .statusCode(404);
    }

    @Test
    void letsMembersComeAndGo() {
        var task = task("4.2");
        var districts = KonTumPlan.districts();
        members(task, KonTumPlan.DISTRICTS, districts.subList(0, 2)).statusCode(201);
        office.post(task + "/members", null, members(KonTumPlan.DISTRICTS, districts.subList(1, 3), "2023-01-01"))
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
        members(task, KonTumPlan.DISTRICTS, districts).statusCode(409).body("code", is("CHANGED_SINCE"));
        assertThat(TestDatabase.number("select count(*) from task_responsibilities"))
                .isEqualTo(4);
    }

    @Test
    void refusesMembersOfWhatIsNoGroupOfTheTask() {
        var task = task("1.4");
        members(task, KonTumPlan.DEPARTMENTS, KonTumPlan.departments())
                .statusCode(400)
                .body("errors.pointer", contains("/groupOrganisationId"))
                .body("errors.code", contains("NOT_A_GROUP_OF_IT"));
        members(task, KonTumPlan.PLANNING, List.of(KonTumPlan.FINANCE))
                .statusCode(400)
                .body("errors.code", contains("NOT_A_GROUP_OF_IT"));
        members(task, KonTumPlan.DISTRICTS, List.of(UUID.randomUUID(), KonTumPlan.DISTRICTS))
                .statusCode(400)
                .body("errors.pointer", contains("/organisationIds/0", "/organisationIds/1"))
                .body("errors.code", contains("UNKNOWN_ORGANISATION", "NOT_A_GROUP_OF_IT"));
        assertThat(TestDatabase.number("select count(*) from task_responsibilities"))
                .isZero();
    }

    @Test
    void countsAYearlyTaskForEachYearAnew() {
        var task = task("4.3");
        reporter(KonTumPlan.LABOUR)
                .post(task + "/progress", null, "{\"state\": \"DONE\", \"happenedOn\": \"2022-08-01\"}")
                .statusCode(201);
        var leads = "/v1/tasks?role=LEAD&organisationId=" + KonTumPlan.LABOUR;
        office.get(leads + "&due=DONE&asOf=2022-12-31").body("items.number", contains("4.3"));
        office.get(leads + "&due=DONE&asOf=2023-01-01").body("items", empty());
    }

    private List<String> led(UUID organisation) {
        return office.get("/v1/tasks?role=LEAD&limit=100&organisationId=" + organisation)
                .extract()
                .path("items.number");
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
        return Office.of(Province.KON_TUM.unit(), organisation, "REPORTER");
    }
}
