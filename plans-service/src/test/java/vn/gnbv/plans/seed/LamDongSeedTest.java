package vn.gnbv.plans.seed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.gnbv.plans.Office;
import vn.gnbv.platform.testing.TestDatabase;

/** The draft resolution of Lâm Đồng of 2021 and the two letters that ask for opinions on it. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LamDongSeedTest {

    private static @Nullable Seed entered;

    private Seed seed = Seed.of("lam-dong-2021");
    private Office party = seed.office("party-committee");
    private Office district = seed.office("mass-mobilisation");

    @BeforeEach
    void enterOnce() {
        if (entered == null) {
            TestDatabase.empty();
            entered = seed.load().happen("consultations");
        }
        seed = entered;
        party = seed.office("party-committee");
        district = seed.office("mass-mobilisation");
    }

    @Test
    void whatIsOddAboutTheTwoLetters() {
        party.get("/v1/documents/" + seed.id("doc:29-cv-bdvhu"))
                .body("issuedOn", is("2021-11-05"))
                .body("bases.number", contains("1055-CV/TU"))
                .body("remarks.code", contains("BASIS_AFTER_PAPER"))
                .body("recipients.role", contains("IMPLEMENT", "IMPLEMENT", "IMPLEMENT", null));
        party.get("/v1/documents/" + seed.id("doc:1055-cv-tu"))
                .body("signedAt", is("2021-11-23T17:27:28-07:00"))
                .body("remarks.code", contains("SIGNATURE_OFFSET"))
                .body("bases.number", contains("324-CV/BCSUB"));
    }

    @Test
    void whoIsAskedUntilWhenAndWhichRoundFeedsWhich() {
        seed.office("standing")
                .get("/v1/consultations/" + seed.id("round:province"))
                .body("lastDay", is("2021-12-05"))
                .body(
                        "invited.position",
                        contains("Ủy viên Ban Thường vụ Tỉnh ủy", "Ủy viên Ban Chấp hành Đảng bộ tỉnh"));
        district.get("/v1/consultations/" + seed.id("round:district"))
                .body("lastDay", is("2021-12-02"))
                .body("feeds", is(seed.id("round:province").toString()))
                .body("invited", hasSize(3));
        seed.office("district-labour")
                .get("/v1/work-items?asOf=2021-12-01&organisationId=" + seed.id("district-labour"))
                .body("items.kind", contains("CONSULTATION_REPLY"))
                .body("items[0].lastDay", is("2021-12-02"));
    }

    @Test
    void fromWhichFiguresTheResolutionStarts() {
        party.get(seed.plan())
                .body("situation", hasSize(7))
                .body(
                        "situation.findAll { it.period == 'cuối năm 2020' && it.population == null }.value",
                        contains("1.32"))
                .body(
                        "situation.findAll { it.population == 'Các xã đặc biệt khó khăn' }.value",
                        contains("3.55", "9.55"));
    }

    @Test
    void whichNineAimsItSetsAndForWhichYears() {
        party.get(seed.plan() + "/targets")
                .body("items", hasSize(9))
                .body("items.findAll { it.operator == 'RANGE' }.code", contains("a", "b"))
                .body(
                        "items.findAll { it.operator == 'RELATIVE_TO_SERIES' }.period.to",
                        contains("2025-12-31", "2030-12-31"))
                .body("items.find { it.code == 'f' }.value", is("10"))
                .body("items.find { it.code == 'g' }.unit", is("HOUSEHOLD"));
    }

    @Test
    void whatItAsksOfWhomAndThatNobodyOutsideSeesTheDraft() {
        List<String> numbers = party.get(seed.plan() + "/tasks")
                .body("items", hasSize(26))
                .body("items.findAll { it.number.startsWith('III.') }.group.unique()", hasSize(7))
                .extract()
                .path("items.findAll { it.kind == 'ISSUE_OWN_PLAN' }.number");
        org.assertj.core.api.Assertions.assertThat(numbers).containsExactly("III.1.2", "III.5.1", "IV.1");
        party.get("/v1/tasks?role=LEAD&organisationId=" + seed.id("propaganda")).body("items.number", contains("IV.3"));
        district.get(seed.plan()).statusCode(404);
        district.get("/v1/documents/" + seed.id("doc:resolution")).statusCode(404);
        party.get("/v1/documents/" + seed.id("doc:resolution"))
                .body("state", is("DRAFT"))
                .body("signer.name", nullValue())
                .body("signer.position", is("T/M Tỉnh ủy, Bí thư"));
    }

    @Test
    void howOftenThePartyBodiesReport() {
        party.get(seed.plan() + "/reporting-regimes")
                .body("items.recurrence.every", contains("UNSPECIFIED"))
                .body("items[0].receiverOrganisationId", is(seed.id("executive").toString()));
        party.get("/v1/deadlines?from=2021-01-01&to=2030-12-31").body("items", empty());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void runsFromTheOpinionsToTheResolution() {
        var below = "/v1/consultations/" + seed.id("round:district");
        List<String> invited = district.get(below).extract().path("invited.id");
        reply(district, below, invited.get(0), "2021-12-01", "AMEND");
        reply(district, below, invited.get(1), "2021-12-03", "AGREE");
        decide(district, below, "REPLIED", "REPLIED_LATE", "NO_REPLY");

        var standing = seed.office("standing");
        var above = "/v1/consultations/" + seed.id("round:province");
        standing.get(above + "/collation")
                .body("fedBy", hasItem(seed.id("round:district").toString()));
        List<String> members = standing.get(above).extract().path("invited.id");
        reply(standing, above, members.get(0), "2021-12-05", "AMEND");
        decide(standing, above, "REPLIED", "NO_REPLY");

        seed.happen("resolved");
        party.get(seed.plan())
                .body("state", is("ISSUED"))
                .body("documentId", is(seed.id("doc:resolution").toString()))
                .body("warnings.code", hasItem("SAMPLE_VALUE"));
        district.get(seed.plan()).statusCode(200);
        party.get("/v1/tasks?due=OPEN&organisationId=" + seed.id("party-bodies"))
                .body("items.number", contains("IV.4"));
    }

    private static void reply(Office host, String round, String invited, String day, String opinion) {
        host.post(round + "/responses", null, """
                        {"invitedId": "%s", "receivedOn": "%s",
                         "opinions": [{"provision": "Mục III.4", "opinion": "%s", "text": "SAMPLE"}]}""".formatted(invited, day, opinion))
                .statusCode(201);
    }

    private static void decide(Office host, String round, String... outcomes) {
        host.post(round + "/closure", host.get(round).extract().header("ETag"), "{}")
                .statusCode(200)
                .body("invited.outcome", contains(outcomes));
        String opinion = host.get(round + "/collation")
                .extract()
                .path("provisions[0].opinions.find { it.opinion == 'AMEND' }.opinionId");
        host.post(round + "/decision", host.get(round).extract().header("ETag"), """
                        {"decisions": [{"opinionId": "%s", "decision": "ACCEPTED"}]}""".formatted(opinion))
                .statusCode(200)
                .body("state", is("DECIDED"));
    }
}
