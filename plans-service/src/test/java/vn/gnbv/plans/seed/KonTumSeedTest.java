package vn.gnbv.plans.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.gnbv.plans.Office;
import vn.gnbv.platform.testing.TestDatabase;

/** Kon Tum's plan 4587/KH-UBND of 27 December 2021: 26 tasks that 17 clauses assign, and what became of them in 2025. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KonTumSeedTest {

    private static @Nullable Seed entered;

    private Seed seed = Seed.of("kon-tum-4587");
    private Office province = seed.office("committee:62");

    @BeforeEach
    void enterOnce() {
        if (entered == null) {
            TestDatabase.empty();
            entered = seed.load()
                    .happen("members")
                    .happen("progress")
                    .happen("difficulty")
                    .happen("succession");
        }
        seed = entered;
        province = seed.office("committee:62");
    }

    @Test
    void howManyTasksOfHowManyClausesThereAreAndWhoLeadsThem() {
        List<Map<String, Object>> all =
                province.get(seed.plan() + "/tasks").extract().path("items");
        assertThat(all).hasSize(30);
        var tasks = all.stream().filter(task -> task.get("assignment") != null).toList();
        assertThat(tasks).hasSize(26);
        assertThat(tasks.stream().map(task -> task.get("assignment")).distinct())
                .hasSize(17);
        assertThat(tasks.stream().collect(Collectors.groupingBy(task -> task.get("schedule"), Collectors.counting())))
                .isEqualTo(Map.of("CONTINUOUS", 15L, "NONE", 7L, "AS_REGULATED", 2L, "YEARLY", 1L, "DATED", 1L));
        var leads = new TreeMap<Long, Long>();
        tasks.stream()
                .collect(Collectors.groupingBy(task -> task.get("leadOrganisationIds"), Collectors.counting()))
                .values()
                .forEach(number -> leads.merge(number, 1L, Long::sum));
        assertThat(leads).isEqualTo(Map.of(1L, 5L, 3L, 2L, 4L, 1L, 11L, 1L));
        lead("front", "2022-01-01").body("items.number", contains("III.3.1", "III.3.2", "III.3.3", "III.3.4"));
    }

    @Test
    void whatTheDepartmentOfPlanningLeadsWithWhomAndByWhen() {
        lead("planning", "2022-01-10")
                .body("items.findAll { it.assignment != '1.1-1.3' }.number", contains("1.4", "2.6", "3.2"))
                .body("items.find { it.number == '1.4' }.dueOn", is("2022-02-10"))
                .body("items.find { it.number == '1.4' }.dueKind", is("BEFORE"))
                .body("items.find { it.number == '1.4' }.expectedProduct", is("Nghị quyết của Tỉnh ủy"))
                .body(
                        "items.find { it.number == '1.4' }.coordinatingOrganisationIds",
                        contains(ids("labour", "agriculture", "ethnic", "districts")));
        province.get("/v1/tasks?due=DONE&asOf=2022-02-09&organisationId=" + seed.id("planning"))
                .body("items.number", contains("1.4"));
    }

    @Test
    void whatFallsDueInNovember2022() {
        province.get("/v1/deadlines?from=2022-11-01&to=2022-11-30")
                .body("items.title", contains("Báo cáo kết quả hằng năm"))
                .body("items[0].dueOn", is("2022-11-15"))
                .body("items[0].lastDay", is("2022-11-14"))
                .body("items[0].periodKey", is("2022"))
                .body("items[0].organisationIds", hasSize(16));
        province.get("/v1/deadlines?from=2022-01-01&to=2022-12-31&organisationId=" + seed.id("labour"))
                .body("items.title", contains("Báo cáo tổng hợp hằng năm"))
                .body("items[0].lastDay", is("2022-12-09"));
        String next = province.get("/v1/deadlines?from=2022-01-01&to=2022-12-31&limit=2")
                .body("items.lastDay", contains("2022-02-09", "2022-11-14"))
                .extract()
                .path("next");
        province.get("/v1/deadlines?from=2022-01-01&to=2022-12-31&limit=2&cursor=" + next)
                .body("items.lastDay", contains("2022-12-09"))
                .body("next", nullValue());
        province.get("/v1/deadlines?from=2022-02-01&to=2022-02-28")
                .body("items.kind", contains("TASK"))
                .body("items[0].organisationIds", contains(seed.id("planning").toString()));
    }

    @Test
    void toWhomTheDepartmentOfLabourSendsItsSynthesisAndWhatItPutsTogether() {
        province.get(seed.plan() + "/reporting-regimes")
                .body("items", hasSize(5))
                .body("items.recurrence.every", contains("YEARLY", "AD_HOC", "YEARLY", "AD_HOC", "AS_REGULATED"))
                .body(
                        "items[2].receiverOrganisationId",
                        is(seed.id("committee:62").toString()))
                .body(
                        "items[2].alsoToOrganisationIds",
                        contains(seed.id("ministry").toString()))
                .body("items[2].aggregates", contains("Báo cáo kết quả hằng năm"))
                .body("items[0].periods.key", hasItems("2022", "2030"));
    }

    @Test
    void howFarEachMemberOfTheGroupsHasCome() {
        var task = "/v1/tasks/" + seed.id("task:1.1");
        province.get(task + "/responsibilities?asOf=2022-02-01")
                .body("holders", hasSize(17))
                .body("holders.findAll { it.due == 'DONE' }.organisationId", contains(ids("committee:608")))
                .body("holders.find { it.organisationId == '" + seed.id("planning") + "' }.percent", is(50));
        province.get("/v1/tasks/" + seed.id("task:4.2") + "/responsibilities?asOf=2022-04-01")
                .body("holders", hasSize(10))
                .body("holders.findAll { it.state == 'BLOCKED' }.organisationId", contains(ids("committee:614")));
        province.get("/v1/tasks?due=DONE&asOf=2022-12-31&organisationId=" + seed.id("labour"))
                .body("items.number", contains("4.3"));
    }

    @Test
    void whichPapersThePlanRestsOnDownToTheFootnotes() {
        province.get("/v1/documents/" + seed.id("doc:plan") + "/bases?depth=1").body("items", hasSize(11));
        province.get("/v1/documents/" + seed.id("doc:2935-ubnd-kgvx") + "/dependants")
                .body("items.document.number", contains("4587/KH-UBND"));
        province.get("/v1/documents/" + seed.id("doc:plan"))
                .body(
                        "recipients.findAll { it.role == 'IMPLEMENT' }.organisationId",
                        contains(ids("departments", "policy-bank", "districts")))
                .body("recipients.findAll { it.role == 'COORDINATE' }.organisationId", contains(ids("front")))
                .body("remarks", empty());
    }

    @Test
    void toWhomTheDutiesPassAfter1July2025() {
        passed("new-environment", "2.1", "2.2", "2.3", "2.5", "2.7", "4.1", "4.3", "4.5", "4.6", "4.7", "4.8");
        passed("new-finance", "1.4", "2.6", "3.2", "3.4");
        passed("new-ethnic", "2.8");
        passed("planning");
        lead("planning", "2025-06-30").body("items.number", hasItems("1.4", "2.6", "3.2"));
        province.get("/v1/organisations/" + seed.id("labour"))
                .body("successions.passes.unique()", contains("NAMED"))
                .body(
                        "successions.find { it.successorId == '" + seed.id("new-environment") + "' }.regimeIds",
                        hasSize(5))
                .body(
                        "successions.find { it.successorId == '" + seed.id("new-education") + "' }.componentIds",
                        contains(ids("DA4.1")))
                .body(
                        "successions.find { it.successorId == '" + seed.id("new-home-affairs") + "' }.componentIds",
                        containsInAnyOrder(ids("DA4.2", "DA4.3")));
        province.get("/v1/organisations/" + seed.id("committee:62"))
                .body("successions.successorId", contains(ids("committee:51")));
    }

    @Test
    void toWhomTheReportsPassAfter1July2025() {
        duties("2025-06-30")
                .body("items.duties.flatten().since.findAll { it != null }", empty())
                .body(
                        "items.duties.flatten().findAll { it.successorUnknownSince != null }.namedOrganisationId.unique()",
                        contains(ids("ministry")));
        var yearly = "items.find { it.name == 'Báo cáo kết quả hằng năm' }.duties";
        var aggregate = "items.find { it.name == 'Báo cáo tổng hợp hằng năm' }.duties";
        duties("2025-07-02")
                .body("items", hasSize(5))
                .body(
                        yearly + ".find { it.role == 'RECEIVER' }.organisationId",
                        is(seed.id("new-environment").toString()))
                .body(
                        yearly + ".findAll { it.since != null && it.role == 'REPORTER' }.namedOrganisationId",
                        containsInAnyOrder(ids("planning", "finance", "agriculture", "ethnic")))
                .body(
                        yearly + ".findAll { it.organisationId == '" + seed.id("new-finance")
                                + "' }.namedOrganisationId",
                        containsInAnyOrder(ids("planning", "finance")))
                .body(yearly + ".findAll { it.successorUnknownSince == '2025-07-01' }", hasSize(12))
                .body(
                        yearly + ".findAll { it.successorUnknownSince != null }.namedOrganisationId",
                        hasItems(ids("information", "industry", "committee:608")))
                .body(
                        aggregate + ".find { it.role == 'REPORTER' }.organisationId",
                        is(seed.id("new-environment").toString()))
                .body(
                        aggregate + ".find { it.role == 'RECEIVER' }.organisationId",
                        is(seed.id("committee:51").toString()))
                .body(aggregate + ".find { it.role == 'ALSO_TO' }.successorUnknownSince", is("2025-03-01"));
        province.get("/v1/reporting-regimes?asOf=2025-07-02&organisationId=" + seed.id("new-finance"))
                .body("items.name", contains("Báo cáo kết quả hằng năm", "Báo cáo đột xuất"));
        // The new department is the receiver, so what it took over from agriculture is nothing that it owes.
        province.get("/v1/deadlines?from=2025-11-01&to=2025-11-30").body("items[0].organisationIds", hasSize(14));
        province.get("/v1/deadlines?from=2025-11-01&to=2025-12-31&organisationId=" + seed.id("new-environment"))
                .body("items.lastDay", contains("2025-12-09"));
    }

    @Test
    void whichDutiesNobodyHasSaidWhoGoesOnWith() {
        passed("labour", "2.4");
        passed("information", "1.5");
        passed("districts", "2.9", "3.1", "4.2", "4.4");
        for (var gone : List.of("information", "districts", "policy-bank")) {
            province.get("/v1/organisations/" + seed.id(gone))
                    .body("validTo", is("2025-06-30"))
                    .body("successions", empty());
        }
        province.get("/v1/organisations/" + seed.id("industry")).body("successions.passes", contains("UNKNOWN"));
    }

    @Test
    void whatBecameOfADifficultyThatADistrictReported() {
        province.get("/v1/escalations/" + seed.id("difficulty"))
                .body("route", contains(ids("labour", "committee:62")))
                .body("state", is("ANSWERED"))
                .body("daysToAnswer", is(30));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void runsToItsEnd() {
        seed.happen("closure");
        province.get(seed.plan()).body("state", is("CLOSED"));
        province.get("/v1/deadlines?from=2022-01-01&to=2030-12-31").body("items", empty());
        passed("new-ethnic", "2.8");
    }

    /** What it leads after the succession, but for the three tasks that everybody has. */
    private void passed(String organisation, String... numbers) {
        List<String> led =
                lead(organisation, "2025-07-02").extract().path("items.findAll { it.assignment != '1.1-1.3' }.number");
        assertThat(led).containsExactly(numbers);
    }

    private ValidatableResponse duties(String day) {
        return province.get("/v1/reporting-regimes?asOf=" + day + "&planId="
                        + seed.plan().substring("/v1/plans/".length()))
                .statusCode(200);
    }

    private ValidatableResponse lead(String organisation, String day) {
        return province.get("/v1/tasks?role=LEAD&limit=100&asOf=" + day + "&organisationId=" + seed.id(organisation))
                .statusCode(200);
    }

    private String[] ids(String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> seed.id(name).toString())
                .toArray(String[]::new);
    }
}
