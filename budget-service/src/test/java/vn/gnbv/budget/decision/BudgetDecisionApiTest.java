package vn.gnbv.budget.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.allocation;
import static vn.gnbv.budget.Fixtures.as;
import static vn.gnbv.budget.Fixtures.component;
import static vn.gnbv.budget.Fixtures.decision;
import static vn.gnbv.budget.Fixtures.decision5988;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.Fixtures.line;
import static vn.gnbv.budget.Fixtures.number;
import static vn.gnbv.budget.Fixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class BudgetDecisionApiTest {

    private static final String TOTAL = "select sum(assigned_vnd + adjusted_vnd - allocated_vnd) from budget_lines";

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void assignsTheMoneyOf2024InEightLinesOnSevenComponents() {
        var id = post("/v1/budget-decisions", decision5988())
                .then()
                .statusCode(201)
                .body("lines", hasSize(8))
                .body("lines.carriedInVnd", everyItem(nullValue()))
                .body("lines.state", everyItem(is("OPEN")))
                .extract()
                .path("id");
        assertThat(TestDatabase.number(TOTAL)).isEqualTo(15_555_250_000L);
        assertThat(TestDatabase.number(TOTAL + " where source = 'CENTRAL'")).isEqualTo(15_089_000_000L);
        assertThat(TestDatabase.number(TOTAL + " where source = 'COUNTERPART'")).isEqualTo(466_250_000L);
        assertThat(TestDatabase.number("select count(distinct component_id) from budget_lines"))
                .isEqualTo(7);
        get("/v1/budget-decisions/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("number", is("5988/QĐ-UBND"))
                .body("lines", hasSize(8));
        get("/v1/budget-lines/" + Fixtures.line(8))
                .then()
                .statusCode(200)
                .body("flags", hasItems("UNSPLIT", "APPLICABILITY_UNKNOWN"))
                .body("availableVnd", is(1_621_000_000));
        get("/v1/budget-lines/" + Fixtures.line(7)).then().body("flags", hasItem("SEVERAL_LEADS"));
        get("/v1/budget-lines?source=COUNTERPART&year=2024").then().body("items.capitalType", contains("NOT_STATED"));
        get("/v1/budget-lines/" + Fixtures.line(1) + "/entries")
                .then()
                .body("items", hasSize(1))
                .body("items[0].account", is("ASSIGNED"))
                .body("items[0].documentNumber", is("5988/QĐ-UBND"))
                .body("items[0].documentDate", is("2023-12-18"))
                .body("items[0].lineVersion", is(0))
                .body("items[0].changeVnd", is(6_667_000_000L));
    }

    @Test
    void givesNewMoneyToALineThatIsThereAndToNewOnesByOnePaper() {
        post("/v1/budget-decisions", decision5988()).then().statusCode(201);
        var paper = post(
                        "/v1/budget-decisions",
                        raising(Fixtures.line(0, 11, "CENTRAL", "RECURRENT", 70), Fixtures.line(8), 30))
                .then()
                .statusCode(201)
                .body("lines.assignedVnd", contains(70))
                .body("raises.lineId", contains(Fixtures.line(8).toString()))
                .extract()
                .<String>path("id");
        get("/v1/budget-decisions/" + paper)
                .then()
                .body("lines.assignedVnd", contains(70))
                .body("raises.amountVnd", contains(30));
        get("/v1/budget-lines/" + Fixtures.line(8))
                .then()
                .body("version", is(1))
                .body("assignedVnd", is(1_621_000_030))
                .body("availableVnd", is(1_621_000_030));
        get("/v1/budget-lines/" + Fixtures.line(8) + "/entries")
                .then()
                .body("items.account", contains("ASSIGNED", "ASSIGNED"))
                .body("items[1].changeVnd", is(30))
                .body("items[1].documentId", is(paper));
        assertThat(TestDatabase.number(TOTAL)).isEqualTo(15_555_250_100L);
        assertThat(Fixtures.ledgerDifferences()).isEmpty();
        assertThat(TestDatabase.query("select payload ->> 'assignedVnd' from event_log where key = '" + Fixtures.line(8)
                        + "' order by version"))
                .containsExactly("1621000000", "1621000030");
        get("/v1/budget-lines/" + Fixtures.line(8) + "/reconciliation").then().body("agrees", is(true));
    }

    @Test
    void raisesALineByAPaperThatNamesNoOther() {
        var line = aLine(70, 100);
        post("/v1/budget-decisions", raising("", line, 30))
                .then()
                .statusCode(201)
                .body("lines", hasSize(0))
                .body("raises.amountVnd", contains(30));
        get("/v1/budget-lines/" + line).then().body("availableVnd", is(130));
    }

    @Test
    void refusesToRaiseWhatGetsNoNewMoneyAndChangesNothing() {
        var line = aLine(70, 50_000_000);
        var child = UUID.fromString(post("/v1/budget-decisions", allocation(number(), line, 72, Place.COMMUNE_A, 10))
                .path("lines[0].id"));
        var entries = TestDatabase.number("select count(*) from budget_entries");
        refusedRaise(raising("", child, 1), 409, "/raises/0/lineId", "ALLOCATED_LINE_RAISED");
        refusedRaise(raising("", UUID.randomUUID(), 1), 404, "/raises/0/lineId", "LINE_NOT_FOUND");
        refusedRaise(
                raising("", line, 1).replace("\"year\": 2024", "\"year\": 2025"),
                409,
                "/raises/0/lineId",
                "YEARS_MIXED");
        refusedRaise(
                raising("", line, 1).replace(Fixtures.PROGRAMME.toString(), Fixtures.OTHER_PROGRAMME.toString()),
                409,
                "/raises/0/lineId",
                "PROGRAMMES_MIXED");
        refusedRaise(
                raising("", line, 1).replace("]}", ", {\"lineId\": \"" + line + "\", \"amountVnd\": 2}]}"),
                409,
                "/raises/1/lineId",
                "LINE_RAISED_TWICE");
        refusedRaise(
                raising("", line, 1).replace("ASSIGNMENT", "ALLOCATION"), 400, "/raises", "RAISED_BY_ASSIGNMENT_ONLY");
        refusedRaise(decision(number(), ""), 400, "/lines", "DECISION_WITHOUT_LINES");
        TestDatabase.execute("update budget_lines set origin_year = 2023 where id = '" + line + "'");
        refusedRaise(raising("", line, 1), 409, "/raises/0/lineId", "ORIGIN_YEARS_MIXED");
        TestDatabase.execute("update budget_lines set origin_year = 2024, state = 'CLOSED' where id = '" + line + "'");
        refusedRaise(raising("", line, 1), 409, "/raises/0/lineId", "LINE_CLOSED");
        assertThat(TestDatabase.number("select count(*) from budget_entries")).isEqualTo(entries);
        assertThat(TestDatabase.number("select count(*) from budget_decisions")).isEqualTo(2);
    }

    private static void refusedRaise(String paper, int status, String pointer, String code) {
        post("/v1/budget-decisions", paper)
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static String raising(String lines, UUID line, long vnd) {
        return decision(number(), lines)
                .replaceFirst("]}$", "], \"raises\": [{\"lineId\": \"" + line + "\", \"amountVnd\": " + vnd + "}]}");
    }

    @Test
    void allocatesToACommuneAndASubComponentAndTheTotalStays() {
        post("/v1/budget-decisions", decision5988()).then().statusCode(201);
        var child = post(
                        "/v1/budget-decisions",
                        allocation("SAMPLE-1", Fixtures.line(8), 72, Place.COMMUNE_A, 40_000_000))
                .then()
                .statusCode(201)
                .body("sample", is(true))
                .body("lines[0].parentLineId", is(Fixtures.line(8).toString()))
                .body("lines[0].flags", not(hasItem("UNSPLIT")))
                .extract()
                .<String>path("lines[0].id");
        assertThat(TestDatabase.number(TOTAL)).isEqualTo(15_555_250_000L);
        get("/v1/budget-lines/" + Fixtures.line(8))
                .then()
                .header("ETag", "\"1\"")
                .body("allocatedVnd", is(40_000_000))
                .body("availableVnd", is(1_581_000_000))
                .body("flags", hasItem("UNSPLIT"));
        get("/v1/budget-lines/" + Fixtures.line(8) + "/entries")
                .then()
                .body("items.account", contains("ASSIGNED", "ALLOCATED"))
                .body("items[1].counterLineId", is(child));
        as(TestCaller.COMMUNE_A).get("/v1/budget-lines").then().statusCode(200).body("items.id", contains(child));
        as(TestCaller.COMMUNE_A).get("/v1/budget-decisions").then().body("items.number", contains("SAMPLE-1"));
        as(TestCaller.COMMUNE_B).get("/v1/budget-lines/" + child).then().statusCode(404);
    }

    @Test
    void losesTheFlagOfAnUnsplitLineOnceAllOfItIsSplit() {
        var parent = aLine(70, 50_000_000);
        post("/v1/budget-decisions", allocation(number(), parent, 71, Place.DISTRICT, 10_000_000));
        post("/v1/budget-decisions", allocation(number(), parent, 72, Place.DISTRICT, 40_000_000));
        get("/v1/budget-lines/" + parent)
                .then()
                .body("flags", not(hasItem("UNSPLIT")))
                .body("availableVnd", is(0));
    }

    @Test
    void refusesToAllocateMoreThanIsLeftAndSaysHowMuchThatIs() {
        var parent = aLine(70, 50_000_000);
        as(TestCaller.FINANCE)
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(allocation(number(), parent, 72, Place.COMMUNE_A, 50_000_001))
                .post("/v1/budget-decisions")
                .then()
                .statusCode(409)
                .body("code", is("OVER_AVAILABLE"))
                .body("errors[0].pointer", is("/lines/0/amountVnd"))
                .body("detail", containsString("50,000,000 VND is left"));
        assertThat(TestDatabase.number("select count(*) from budget_decisions")).isEqualTo(1);
    }

    @Test
    void refusesToAllocateSidewaysOrToAnotherFund() {
        var parent = aLine(41, 50_000_000);
        allocate(parent, 41, Place.DISTRICT, 1).statusCode(409).body("code", is("NOT_LOWER"));
        allocate(parent, 43, Place.COMMUNE_A, 1).statusCode(409).body("code", is("NOT_LOWER"));
        allocate(UUID.randomUUID(), 41, Place.COMMUNE_A, 1)
                .statusCode(404)
                .body("errors[0].code", is("LINE_NOT_FOUND"))
                .body("errors[0].pointer", is("/lines/0/parentLineId"));
        var investment = allocation(number(), parent, 41, Place.COMMUNE_A, 1).replace("RECURRENT", "INVESTMENT");
        post("/v1/budget-decisions", investment)
                .then()
                .statusCode(409)
                .body("code", is("CAPITAL_TYPES_MIXED"))
                .body("errors[0].pointer", is("/lines/0/parentLineId"));
    }

    @Test
    void refusesTheWholeDecisionAndNamesEverythingThatIsWrongWithIt() {
        Fixtures.state(50, Place.DISTRICT, false);
        Fixtures.state(40, Place.PROVINCE, false);
        var before = counts();
        post(
                        "/v1/budget-decisions",
                        decision(
                                "1/QĐ",
                                line(0, 20, "CENTRAL", "RECURRENT", 5)
                                        + "," + line(0, 50, "CENTRAL", "INVESTMENT", 5)
                                        + "," + line(0, 41, "CENTRAL", "RECURRENT", 5)
                                        + "," + line(0, 20, "CENTRAL", "RECURRENT", 7)))
                .then()
                .statusCode(409)
                .body("code", is("CONFLICT"))
                .body("errors.pointer", contains("/lines/3", "/lines/1/componentId", "/lines/2/componentId"))
                .body("errors.code", contains("DUPLICATE_LINE", "COMPONENT_NOT_APPLICABLE", "COMPONENT_NOT_APPLICABLE"))
                .body("errors[1].message", containsString("Công văn mẫu"));
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void refusesALineOfAComponentThatDoesNotApplyUnlessANearerStatementSaysOtherwise() {
        Fixtures.state(50, Place.PROVINCE, false);
        post("/v1/budget-decisions", decision("1/QĐ", line(0, 50, "CENTRAL", "INVESTMENT", 5)))
                .then()
                .statusCode(409)
                .body("code", is("COMPONENT_NOT_APPLICABLE"))
                .body("errors[0].pointer", is("/lines/0/componentId"));
        Fixtures.state(50, Place.DISTRICT, true);
        post("/v1/budget-decisions", decision("1/QĐ", line(0, 50, "CENTRAL", "INVESTMENT", 5)))
                .then()
                .statusCode(201)
                .body("lines[0].flags", not(hasItem("APPLICABILITY_UNKNOWN")));
    }

    @Test
    void takesInWhatItDoesNotKnowYetAndFlagsIt() {
        var body = decision("1/QĐ", line(0, 99, "CENTRAL", "RECURRENT", 5, UUID.randomUUID()))
                .replace(
                        "\"unitId\": \"" + Place.DISTRICT + "\", \"lead",
                        "\"unitId\": \"" + UUID.randomUUID() + "\", \"lead");
        post("/v1/budget-decisions", body)
                .then()
                .statusCode(201)
                .body(
                        "lines[0].flags",
                        contains("COMPONENT_UNKNOWN", "UNIT_UNKNOWN", "ORGANISATION_UNKNOWN", "APPLICABILITY_UNKNOWN"));
        get("/v1/budget-lines").then().body("items", hasSize(1));
    }

    @Test
    void refusesThePaperThatIsOnRecordAlready() {
        post("/v1/budget-decisions", decision("1/QĐ", line(1, 20, "CENTRAL", "RECURRENT", 5)))
                .then()
                .statusCode(201);
        post("/v1/budget-decisions", decision("1/QĐ", line(1, 20, "CENTRAL", "RECURRENT", 5)))
                .then()
                .statusCode(409)
                .body("errors.code", contains("DECISION_ALREADY_RECORDED", "ID_TAKEN"))
                .body("errors.pointer", contains("/number", "/lines/0/id"));
    }

    @Test
    void refusesUnitsOutsideTheDecisionAndDecisionsOutsideTheArea() {
        var commune = decision("1/QĐ", line(0, 20, "CENTRAL", "RECURRENT", 5))
                .replace(
                        "\"programmeId\": \"" + Fixtures.PROGRAMME + "\", \"unitId\": \"" + Place.DISTRICT,
                        "\"programmeId\": \"" + Fixtures.PROGRAMME + "\", \"unitId\": \"" + Place.COMMUNE_A);
        post("/v1/budget-decisions", commune)
                .then()
                .statusCode(409)
                .body("errors[0].code", is("UNIT_OUTSIDE_DECISION"))
                .body("errors[0].pointer", is("/lines/0/unitId"));
        var province = decision("1/QĐ", line(0, 20, "CENTRAL", "RECURRENT", 5))
                .replace(Place.DISTRICT.toString(), Place.PROVINCE.toString());
        post("/v1/budget-decisions", province).then().statusCode(404);
    }

    @Test
    void refusesAComponentOfAnotherProgramme() {
        TestDatabase.execute("insert into programme_copies values ('%s', 0)".formatted(Fixtures.OTHER_PROGRAMME));
        TestDatabase.execute("update component_copies set programme_id = '%s' where code = 'DA2'"
                .formatted(Fixtures.OTHER_PROGRAMME));
        post("/v1/budget-decisions", decision(number(), line(0, 20, "CENTRAL", "RECURRENT", 5)))
                .then()
                .statusCode(409)
                .body("errors[0].code", is("COMPONENT_NOT_OF_PROGRAMME"));
    }

    @Test
    void allocatesOnlyMoneyOfTheSameProgrammeAndYearAndWithoutCarryOver() {
        var parent = aLine(41, 50);
        var body = allocation(number(), parent, 41, Place.COMMUNE_A, 5);
        post("/v1/budget-decisions", body.replace("\"year\": 2024", "\"year\": 2025"))
                .then()
                .statusCode(409)
                .body("code", is("YEARS_MIXED"));
        post("/v1/budget-decisions", body.replace(Fixtures.PROGRAMME.toString(), Fixtures.OTHER_PROGRAMME.toString()))
                .then()
                .statusCode(409)
                .body("errors.code", hasItems("PROGRAMMES_MIXED", "COMPONENT_NOT_OF_PROGRAMME"));
        post("/v1/budget-decisions", body.replace("\"amountVnd\"", "\"carriedInVnd\": 1, \"amountVnd\""))
                .then()
                .statusCode(400)
                .body("errors[0].code", is("CARRY_OVER_NOT_ALLOCATED"));
        post("/v1/budget-decisions", body.replace(", \"parentLineId\": \"" + parent + "\"", ""))
                .then()
                .statusCode(400)
                .body("errors[0].code", is("PARENT_LINE_MISSING"))
                .body("errors", hasSize(1));
    }

    @Test
    void refusesBadFieldsAllAtOnce() {
        post(
                        "/v1/budget-decisions",
                        decision("", line(0, 20, "CENTRAL", "RECURRENT", 0)).replace("2024,", "1999,"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/lines/0/amountVnd", "/number", "/year"));
        post(
                        "/v1/budget-decisions",
                        decision("1/QĐ", line(0, 20, "CENTRAL", "RECURRENT", 1)).replace("2023-12-18", "2199-12-18"))
                .then()
                .statusCode(404);
        var parent = decision("1/QĐ", line(0, 20, "CENTRAL", "RECURRENT", 1))
                .replace(
                        "\"amountVnd\"",
                        "\"originYear\": 2025, \"parentLineId\": \"" + component(1) + "\", \"amountVnd\"");
        post("/v1/budget-decisions", parent)
                .then()
                .statusCode(400)
                .body("errors.code", contains("ORIGIN_YEAR_AFTER_YEAR", "PARENT_LINE_NOT_ALLOWED"));
    }

    private static io.restassured.response.ValidatableResponse allocate(
            UUID parent, int component, UUID unit, long vnd) {
        return post("/v1/budget-decisions", allocation(number(), parent, component, unit, vnd))
                .then();
    }

    private static List<Long> counts() {
        return List.of("budget_decisions", "budget_lines", "budget_entries", "event_log", "idempotency_keys").stream()
                .map(table -> TestDatabase.number("select count(*) from " + table))
                .toList();
    }
}
