package vn.gnbv.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The year 2024 of Sông Mã district, from the first unit in the directory to the aggregates of both its periods. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SongMaStoryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static TestSuite suite;
    private static Gnbv gnbv;
    private static SongMa2024 year;
    private static Figures figures;
    private static JsonNode aggregate;

    @BeforeAll
    static void start() {
        suite = TestSuite.start("song-ma");
        gnbv = new Gnbv(suite.suite().addresses());
        year = new SongMa2024(gnbv);
        figures = new Figures(suite, gnbv);
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    @Order(1)
    void theKeeperEntersTheDirectoryAndTheProgramme() {
        year.directory();
        year.programme();
        var units = gnbv.as("bank")
                .get("plans", "/v1/administrative-units?level=COMMUNE&limit=500&parentId=" + SongMa2024.DISTRICT);
        assertThat(units.path("items")).hasSize(19);
    }

    @Test
    @Order(2)
    void theLabourOfficeStatesWhatAppliesBeforeThereIsAPlan() {
        year.applicability();
        var components = gnbv.as("bank")
                .get(
                        "plans",
                        "/v1/programmes/01900000-0000-7000-b000-000000000001/components?asOf=2024-01-01&unitId="
                                + SongMa2024.DISTRICT)
                .path("items");
        assertThat(components).hasSize(18);
        assertThat(components).filteredOn(c -> c.path("leaf").asBoolean()).hasSize(13);
        assertThat(components)
                .filteredOn(c -> c.path("leaf").asBoolean()
                        && c.path("applicability").asText().equals("NOT_APPLICABLE"))
                .extracting(c -> c.path("code").asText())
                .containsExactly("DA1.1", "DA1.2", "DA4.2", "DA5", "DA6.1");
    }

    @Test
    @Order(3)
    void thePlanIsDraftedAndRefusedWhileSignerOrNumberIsMissing() {
        year.draftPlan();
        var path = "/v1/plans/" + year.planId();
        assertThat(gnbv.as("commune-04171").read("plans", path).status()).isEqualTo(404);
        var etag = gnbv.as("labour").read("plans", path).etag();
        var withoutSigner = (ObjectNode) SongMa2024.data("issuance");
        withoutSigner.remove("signer");
        assertThat(issue(withoutSigner, etag)).isEqualTo("409 SIGNER_MISSING");
        var withoutNumber = (ObjectNode) SongMa2024.data("issuance");
        withoutNumber.remove("numberUnknown");
        assertThat(issue(withoutNumber, etag)).isEqualTo("409 NUMBER_MISSING");
    }

    @Test
    @Order(4)
    void theIssuedEditionNeverChanges() {
        year.issuePlan();
        figures.thePlanStandsOnce();
        var edition = "/v1/plans/" + year.planId() + "/versions/1";
        var first = gnbv.as("bank").read("plans", edition).expect(200);
        var second = gnbv.as("commune-04171").read("plans", edition).expect(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(year.plan().path("warnings").toString()).contains("DA6.2");
        var put = gnbv.as("labour")
                .put("plans", "/v1/plans/" + year.planId() + "/tasks", Map.of("tasks", List.of()), first.etag());
        assertThat(put.status()).isIn(409, 412);
    }

    @Test
    @Order(5)
    void theMoneyIsAssignedAsDecidedAndNothingOnWhatDoesNotApply() {
        year.assignMoney();
        var refused = gnbv.as("finance")
                .post("budget", "/v1/budget-decisions", SongMa2024.lineOnHousing(), null, UUID.randomUUID());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("COMPONENT_NOT_APPLICABLE").contains("/lines/0/componentId");
        var totals = year.funding().path("totals");
        assertThat(totals.path("assignedVnd").asLong()).isEqualTo(15_555_250_000L);
    }

    @Test
    @Order(6)
    void fourHundredHouseholdsAreReviewedAndRecognised() {
        year.households();
        figures.theHouseholdsAreCounted();
        var other = SampleHousehold.all(SongMa2024.communes()).getFirst();
        assertThat(gnbv.as("commune-04171")
                        .read("household", "/v1/households/" + other.id())
                        .status())
                .isEqualTo(404);
        assertThat(gnbv.as("commune-04168")
                        .read("household", "/v1/households/" + other.id())
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(7)
    void moneyMovesWithinItsKindOnly() {
        var before = year.funding().path("totals").path("disbursedVnd").asLong();
        year.moveMoney();
        var mixed = Map.of(
                "lineId",
                        SongMa2024.data("assignment")
                                .path("lines")
                                .get(0)
                                .path("id")
                                .asText(),
                "amountVnd", 1,
                "paidOn", "2024-04-30",
                "capitalType", "INVESTMENT",
                "content", "SAMPLE");
        assertThat(gnbv.as("finance").post("budget", "/v1/disbursements", mixed).status())
                .isEqualTo(409);
        assertThat(year.funding().path("totals").path("disbursedVnd").asLong()).isEqualTo(before + 1_015_000_000L);
        figures.theMoneyAddsUp();
    }

    @Test
    @Order(8)
    void twelveReportInMayAndTheDistrictAddsUp() {
        year.reportMay();
        figures.theObligationsAreOpen();
        figures.theReportsAreIn();
        figures.theAggregateEqualsTheFacts();
        var forACommune = gnbv.as("health")
                .post("reporting", "/v1/reports", Map.of("obligationId", obligationOf("commune-04222")));
        assertThat(forACommune.status()).isEqualTo(404);
    }

    @Test
    @Order(9)
    void everyFigureOpensToTheEventThatItCameFrom() {
        var aggregate = year.aggregateMay();
        for (var value : aggregate.path("values")) {
            assertThat(value.path("sources")).as(value.toString()).isNotEmpty();
            for (var source : value.path("sources")) {
                if (!source.path("eventId").asText("null").equals("null")) {
                    var event = "select count(*) from event_log where id = '"
                            + source.path("eventId").asText() + "'";
                    assertThat(List.of("budget", "household", "reporting").stream()
                                    .mapToLong(service -> suite.number(service, event))
                                    .sum())
                            .as(source.toString())
                            .isEqualTo(1);
                }
            }
        }
    }

    @Test
    @Order(10)
    void theTourOfTheReadmeShowsWhatItSays() throws Exception {
        Tour.follow(gnbv, suite.suite().keycloak().port());
    }

    @Test
    @Order(11)
    void anAmendedDateMovesWhatIsOpenAndLeavesWhatIsClosed() {
        year.amendNovember("2024-11-15");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(year.obligations("2024-11"))
                .allSatisfy(o -> assertThat(o.path("dueDate").asText()).isEqualTo("2024-11-14")));
        assertThat(year.obligations("2024-11")).allSatisfy(o -> {
            assertThat(o.path("previousDueDate").asText()).isEqualTo("2024-11-09");
            assertThat(o.path("edition").asInt()).isEqualTo(2);
            assertThat(o.path("previousEdition").asInt()).isEqualTo(1);
        });
        assertThat(year.obligations("2024-05"))
                .filteredOn(o -> o.path("state").asText().equals("FULFILLED"))
                .hasSize(12)
                .allSatisfy(o -> assertThat(o.path("edition").asInt()).isEqualTo(1));
    }

    @Test
    @Order(12)
    void aTargetFollowsTheFigureOfTheHealthCentre() {
        gnbv.as("labour")
                .post(
                        "reporting",
                        "/v1/figures",
                        Map.of(
                                "indicator", "UNDER_FIVE_MALNUTRITION",
                                "unitId", SongMa2024.DISTRICT,
                                "periodFrom", "2024-01-01",
                                "periodTo", "2024-12-31",
                                "measureUnit", "PERCENT",
                                "value", 15.4,
                                "status", "OFFICIAL",
                                "source",
                                        Map.of(
                                                "kind", "EXTERNAL",
                                                "producer", "SAMPLE: Trung tâm Y tế",
                                                "producedOn", "2025-01-10")))
                .expect(201);
        var targets = gnbv.as("bank").get("plans", "/v1/plans/" + year.planId() + "/targets");
        var target = targets.path("items")
                .valueStream()
                .filter(t -> t.path("code").asText().equals("6c"))
                .findFirst()
                .orElseThrow();
        var path = "/v1/targets/" + target.path("id").asText() + "/status";
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        gnbv.as("bank").get("plans", path).path("measuredFrom").asText())
                .isEqualTo("FIGURE"));
        var status = gnbv.as("bank").get("plans", path);
        assertThat(status.path("outcome").asText()).isEqualTo("MET");
        assertThat(status.path("arithmetic").path(0).asText()).isEqualTo("15.4 < 16");
    }

    @Test
    @Order(13)
    void allReportInNovemberAndTheDistrictsYearIsComplete() {
        year.reportNovember();
        aggregate = year.aggregate("2024-11");
        assertThat(aggregate.path("missing")).isEmpty();
        assertThat(aggregate.path("inputs")).hasSize(24).allSatisfy(input -> assertThat(
                        input.path("timeliness").asText())
                .isEqualTo("ON_TIME"));
        var table = year.officialTable().path("total");
        assertThat(value("POOR_HOUSEHOLDS"))
                .isPositive()
                .isEqualTo(table.path("poor").path("households").asLong());
        assertThat(value("NEAR_POOR_HOUSEHOLDS"))
                .isEqualTo(table.path("nearPoor").path("households").asLong());
        var totals = year.funding().path("totals");
        assertThat(value("ASSIGNED_VND")).isEqualTo(15_555_250_000L);
        assertThat(value("DISBURSED_VND"))
                .isPositive()
                .isEqualTo(totals.path("disbursedVnd").asLong());
    }

    @Test
    @Order(14)
    void everyDongLeadsToItsEntriesAndEveryHouseholdToItsRecord() {
        for (var account : Map.of(
                        "DISBURSED_VND",
                        List.of("DISBURSED"),
                        "ASSIGNED_VND",
                        List.of("ASSIGNED", "ADJUSTED", "ALLOCATED"))
                .entrySet()) {
            long sum = 0;
            for (var source : sources(account.getKey())) {
                var line = source.path("source").path("aggregateId").asText();
                var entered = entries(line).stream()
                        .filter(e ->
                                account.getValue().contains(e.path("account").asText()))
                        .mapToLong(e -> e.path("account").asText().equals("ALLOCATED")
                                ? -e.path("changeVnd").asLong()
                                : e.path("changeVnd").asLong())
                        .sum();
                assertThat(entered)
                        .as("%s of %s", account.getKey(), line)
                        .isEqualTo(source.path("value").asLong());
                sum += entered;
            }
            assertThat(sum).isEqualTo(value(account.getKey()));
        }
        long households = 0;
        for (var source : sources("POOR_HOUSEHOLDS")) {
            var report = gnbv.as("labour")
                    .get(
                            "reporting",
                            "/v1/reports/"
                                    + source.path("source").path("aggregateId").asText());
            var poor = report.path("values")
                    .valueStream()
                    .filter(v -> v.path("indicator").asText().equals("POOR_HOUSEHOLDS"))
                    .findFirst()
                    .orElseThrow();
            assertThat(poor.path("sources").findValuesAsText("type")).containsOnly("vn.gnbv.review-result.v1");
            var named = gnbv.as("labour")
                    .get(
                            "household",
                            "/v1/households?status=POOR&limit=500&asOf=2024-11-01&unitId="
                                    + report.path("unitId").asText())
                    .path("items");
            assertThat(named).hasSize(poor.path("value").asInt());
            households += named.size();
        }
        assertThat(households).isEqualTo(value("POOR_HOUSEHOLDS"));
    }

    @Test
    @Order(15)
    void thePapersOfTheYearOpenAsWordAsPdfAndAsASheetWithEveryFigure() throws Exception {
        var poor = String.valueOf(value("POOR_HOUSEHOLDS"));
        try (var word = new XWPFDocument(new ByteArrayInputStream(paper("DOCX")));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("15.555,25", "\t" + poor + "\t").doesNotContain("CHƯA ĐỦ BÁO CÁO");
        }
        try (var pdf = Loader.loadPDF(paper("PDF"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("15.555,25", " " + poor, "DỮ LIỆU MẪU");
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(paper("XLSX")))) {
            var numbers = new ArrayList<Double>();
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.getCellType() == CellType.NUMERIC) {
                            numbers.add(cell.getNumericCellValue());
                        }
                    }));
            assertThat(numbers).contains(15_555.25, (double) value("POOR_HOUSEHOLDS"));
        }
    }

    @Test
    @Order(16)
    void mayIsClosedAndWhoIsLateNeedsAnException() {
        var closing = gnbv.as("labour")
                .post(
                        "reporting",
                        "/v1/period-closings",
                        Map.of("regimeId", SongMa2024.regime(), "periodKey", "2024-05", "note", "SAMPLE"))
                .expect(201)
                .json();
        var obligation = obligationOf("commune-04222");
        var late = gnbv.as("commune-04222").post("reporting", "/v1/reports", Map.of("obligationId", obligation));
        assertThat(late.status() + " " + late.json().path("code").asText()).isEqualTo("409 PERIOD_CLOSED");
        var again = gnbv.as("labour")
                .post(
                        "reporting",
                        "/v1/aggregates",
                        Map.of("regimeId", SongMa2024.regime(), "periodKey", "2024-05", "unitId", SongMa2024.DISTRICT),
                        null,
                        UUID.randomUUID());
        assertThat(again.status() + " " + again.json().path("code").asText()).isEqualTo("409 PERIOD_CLOSED");
        gnbv.as("labour")
                .post(
                        "reporting",
                        "/v1/period-closings/" + closing.path("id").asText() + "/exceptions",
                        Map.of(
                                "obligationId",
                                obligation,
                                "until",
                                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))
                                        .plusDays(1)
                                        .toString(),
                                "reason",
                                "SAMPLE: flood"))
                .expect(201);
        gnbv.as("commune-04222")
                .post("reporting", "/v1/reports", Map.of("obligationId", obligation), null, UUID.randomUUID())
                .expect(201);
    }

    @Test
    @Order(17)
    void nothingIsLeftOverAndNothingIsLostByAStopAndAStart() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(suite.pendingEvents()).isZero());
        assertThat(suite.pendingDeadLetters()).isZero();
        var before = suite.rowCounts();
        suite.restart();
        assertThat(suite.rowCounts()).isEqualTo(before);
    }

    private static long value(String indicator) {
        return aggregate
                .path("values")
                .valueStream()
                .filter(v -> v.path("indicator").asText().equals(indicator))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asLong();
    }

    private static List<JsonNode> sources(String indicator) {
        return SongMa2024.items(gnbv.as("labour")
                .get(
                        "reporting",
                        "/v1/aggregates/" + aggregate.path("id").asText() + "/sources?limit=500&indicator="
                                + indicator));
    }

    private static List<JsonNode> entries(String line) {
        return SongMa2024.items(gnbv.as("finance").get("budget", "/v1/budget-lines/" + line + "/entries?limit=500"));
    }

    private static byte[] paper(String format) {
        return gnbv.as("labour")
                .file("reporting", "/v1/aggregates/" + aggregate.path("id").asText() + "/documents?format=" + format);
    }

    private static String issue(JsonNode issuance, String etag) {
        var reply = gnbv.as("signer").post("plans", "/v1/plans/" + year.planId() + "/issuance", issuance, etag);
        return reply.status() + " " + reply.json().path("code").asText();
    }

    private static String obligationOf(String user) {
        return gnbv.as(user)
                .get("reporting", "/v1/obligations?periodKey=2024-05")
                .path("items")
                .get(0)
                .path("id")
                .asText();
    }
}
