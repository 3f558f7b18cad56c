package vn.gnbv.plans.seed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.gnbv.plans.Office;
import vn.gnbv.platform.testing.TestDatabase;

/** The party plan of Bình Thuận of 2021 on Directive 05-CT/TW: without a number and without a date. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BinhThuanSeedTest {

    private static @Nullable Seed entered;

    private Seed seed = Seed.of("binh-thuan-2021");
    private Office party = seed.office("standing");

    @BeforeEach
    void enterOnce() {
        if (entered == null) {
            TestDatabase.empty();
            entered = seed.load().happen("carried-out");
        }
        seed = entered;
        party = seed.office("standing");
    }

    @Test
    void whatIsKnownOfAPaperWithoutNumberAndDate() {
        party.get(seed.plan())
                .body("numberUnknown", is(true))
                .body("issuedOnPrecision", is("YEAR"))
                .body("throughYear", is(2030))
                .body("sample", contains("issuedOn"))
                .body("warnings.code", contains("NUMBER_UNKNOWN", "SAMPLE_VALUE"))
                .body("signer.name", is("Nguyễn Hoài Anh"));
        party.get("/v1/documents/" + seed.id("doc:plan"))
                .body("issuedOn", nullValue())
                .body("remarks.code", contains("NUMBER_UNKNOWN", "DATE_UNKNOWN"));
    }

    @Test
    void whoGotItAsAReportAndWhoWithoutAWord() {
        party.get("/v1/documents/" + seed.id("doc:plan"))
                .body("recipients", hasSize(12))
                .body("recipients.findAll { it.role == 'REPORT' }.size()", is(4))
                .body("recipients.find { it.organisationId == '" + seed.id("caucus") + "' }.role", nullValue());
    }

    @Test
    void whatTheCongressWantsAndHowItIsJudged() {
        party.get(seed.plan() + "/targets")
                .body("items.operator", contains("RANGE", "QUALITATIVE"))
                .body("items[0].value", is("0.7"))
                .body("items[0].valueTo", is("1"))
                .body("items[1].statement", is("Đạt và vượt"));
    }

    @Test
    void whatHadToBeReportedBefore30October2021AndByWayOfWhom() {
        party.get("/v1/deadlines?from=2021-10-01&to=2021-10-29&planId="
                        + seed.plan().substring("/v1/plans/".length()))
                .body("items.kind", org.hamcrest.Matchers.containsInAnyOrder("TASK", "REPORT"))
                .body("items.lastDay.unique()", contains("2021-10-29"))
                .body("items.dueKind.unique()", contains("BEFORE"));
        party.get("/v1/deadlines?from=2021-10-30&to=2021-10-31").body("items", empty());
        party.get(seed.plan() + "/reporting-regimes")
                .body("items[0].viaOrganisationId", is(seed.id("propaganda").toString()))
                .body("items[0].receiverOrganisationId", is(seed.id("standing").toString()));
    }

    @Test
    void howOftenTheCaucusReports() {
        party.get(seed.plan() + "/reporting-regimes")
                .body("items[1].recurrence.every", is("UNSPECIFIED"))
                .body("items[1].periods", empty())
                .body(
                        "items[1].reporters.organisationId",
                        contains(seed.id("caucus").toString()));
    }

    @Test
    void whatThePropagandaBoardLeadsAndWithWhom() {
        party.get("/v1/tasks?role=LEAD&organisationId=" + seed.id("propaganda"))
                .body("items.number", contains("III.2"))
                .body(
                        "items[0].coordinatingOrganisationIds",
                        contains(
                                seed.id("front").toString(),
                                seed.id("information").toString(),
                                seed.id("labour").toString()));
        party.get(seed.plan() + "/tasks").body("items", hasSize(9));
    }

    @Test
    void whoHasIssuedItsOwnPlanInTimeAndWhoHasNot() {
        party.get("/v1/tasks/" + seed.id("task:III.1") + "/responsibilities?asOf=2021-10-30")
                .body("holders.find { it.organisationId == '" + seed.id("committee:60") + "' }.due", is("DONE"))
                .body("holders.find { it.organisationId == '" + seed.id("party") + "' }.due", is("OVERDUE"));
        party.get("/v1/plans?parentPlanId=" + seed.plan().substring("/v1/plans/".length()))
                .body("items.title", hasItem("SAMPLE: kế hoạch của UBND tỉnh Bình Thuận"));
        party.get("/v1/plans/" + seed.id("province-plan") + "/coverage").body("targets", hasSize(2));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void runsToItsEnd() {
        var target = "/v1/targets/" + seed.id("target:1");
        party.post(target + "/measurements", null, """
                        {"periodFrom": "2022-01-01", "periodTo": "2022-12-31", "value": "1.2", "status": "OFFICIAL",
                         "source": "SAMPLE"}""").statusCode(201);
        party.get(target + "/status").body("outcome", is("EXCEEDED"));
        party.post(
                        seed.plan() + "/closure",
                        party.get(seed.plan()).extract().header("ETag"),
                        "{\"reason\": \"SAMPLE\"}")
                .statusCode(200);
        party.get("/v1/deadlines?from=2021-10-29&to=2021-10-29").body("items", empty());
    }
}
