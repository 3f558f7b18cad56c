package vn.gnbv.reporting.timeliness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.isOneOf;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.SongMa;

@QuarkusTest
class TimelinessApiTest {

    private static final LocalDate TODAY = LocalDate.now(LegalTime.ZONE);

    private final Desk labour = Desk.of(TestCaller.LABOUR);
    private final UUID regime = UUID.randomUUID();

    /** A in time, B late by three days on paper, a third missing for five days, a fourth not due, a fifth without a day. */
    @BeforeEach
    void campaign() {
        TestDatabase.empty();
        SongMa.plant();
        var paper = TODAY.minusDays(10).toString();
        accept(Place.COMMITTEE_A, Place.COMMUNE_A, TODAY.minusDays(10), paper);
        accept(Place.COMMITTEE_B, Place.COMMUNE_B, TODAY.minusDays(13), paper);
        owed(Place.committee(4174), TODAY.minusDays(5));
        owed(Place.committee(4177), TODAY.plusDays(5));
        TestDatabase.execute(
                "update obligations set due_date = null, deadline_kind = null, retrospective = false where id = '"
                        + owed(Place.committee(4180), TODAY) + "'");
    }

    @Test
    void whatWasDueIsInTimeLateOrMissingAndAddsUp() {
        labour.get("/v1/timeliness?by=CAMPAIGN&regimeId=" + regime)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].owed", is(5))
                .body("items[0].onTime", is(1))
                .body("items[0].late", is(1))
                .body("items[0].missing", is(1))
                .body("items[0].missingRetrospective", is(1))
                .body("items[0].pending", is(1))
                .body("items[0].undated", is(1))
                .body("items[0].accepted", is(2))
                .body("items[0].shares.onTime", is(33.4f))
                .body("items[0].shares.late", is(33.3f))
                .body("items[0].shares.missing", is(33.3f))
                .body("items[0].averageDaysLate", is(3.0f))
                .body("items[0].mostDaysLate", is(3));
        labour.get("/v1/timeliness?by=LEVEL").body("items.key", contains("COMMUNE"));
        labour.get("/v1/timeliness?by=PERIOD").body("items.key", contains("2024 2024-05"));
        labour.get("/v1/timeliness?by=FORM").body("items.key", contains("GNBV-RESULTS"));
    }

    @Test
    void whoIsLateComesFirstAndPageByPage() {
        var first = labour.get("/v1/timeliness?by=REPORTER&limit=2")
                .body("items.late", hasSize(2))
                .extract();
        labour.get("/v1/timeliness?by=REPORTER&limit=3&cursor=" + first.path("next"))
                .body("items", hasSize(3))
                .body("items.late", contains(0, 0, 0))
                .body("items.missing", contains(0, 0, 0))
                .body("next", nullValue());
    }

    @Test
    void aSuperiorSeesWhichOfItsUnitsAreBehind() {
        labour.get("/v1/timeliness?by=AREA&unitId=" + Place.DISTRICT)
                .body("items", hasSize(5))
                .body("items[0].label", isOneOf("Xã Bó Sinh", "Xã Pú Pẩu"))
                .body("items[2].late", is(0))
                .body("items[2].missing", is(0));
        labour.get("/v1/timeliness?by=AREA&unitId=" + Place.PROVINCE)
                .body("items.label", contains("Huyện Sông Mã"))
                .body("items[0].owed", is(5));
    }

    @Test
    void aPastDayShowsWhatWasKnownByItsReports() {
        labour.get("/v1/timeliness?by=CAMPAIGN&asOf=" + TODAY.minusDays(11))
                .body("items[0].missing", is(1))
                .body("items[0].late", is(0))
                .body("items[0].onTime", is(0))
                .body("items[0].pending", is(3))
                .body("items[0].shares.missing", is(100.0f));
    }

    @Test
    void aReporterSeesItsOwnAndAReceiverElsewhereNothing() {
        Desk.of(TestCaller.COMMUNE_A).get("/v1/timeliness?by=CAMPAIGN").body("items[0].owed", is(1));
        Desk.of(TestCaller.HEALTH).get("/v1/timeliness?by=CAMPAIGN").body("items", empty());
    }

    @Test
    void theSheetOfACommuneNamesWhatIsOpenAndHowItHasReported() {
        var commune = Place.unit(4174);
        labour.get("/v1/timeliness/sheets/" + commune)
                .statusCode(200)
                .body("name", is("Xã Pú Pẩu"))
                .body("open", hasSize(1))
                .body("open[0].standing", is("MISSING"))
                .body("open[0].daysLate", is(5))
                .body("years[0].missing", is(1))
                .body("figures", empty());
        labour.get("/v1/timeliness/sheets/" + commune + "?programmeId=" + SongMa.PROGRAMME + "&year=2024")
                .body("figures", hasSize(6));
        Desk.of(TestCaller.COMMUNE_A).get("/v1/timeliness/sheets/" + commune).statusCode(404);
    }

    @Test
    void theHandOverPackHoldsWhatLiesOnTheDesk() {
        var commune = Desk.of(TestCaller.COMMUNE_A);
        var draft = commune.draft(owed(Place.COMMITTEE_A, TODAY.plusDays(3)));
        commune.get("/v1/timeliness/hand-overs/" + Place.COMMITTEE_A)
                .statusCode(200)
                .body("toReport.reportId", contains(draft))
                .body("toAccept", empty())
                .body("years[0].onTime", is(1));
        commune.submit(draft);
        commune.get("/v1/timeliness/hand-overs/" + Place.COMMITTEE_A).body("toReport", empty());
        labour.get("/v1/timeliness/hand-overs/" + Place.LABOUR_OFFICE)
                .body("toAccept.reportId", contains(draft))
                .body("toReceive", hasSize(3));
        commune.get("/v1/timeliness/hand-overs/" + Place.COMMITTEE_B).statusCode(404);
    }

    @Test
    void bothAreHandedOutAsPapersThatSayTheSame() throws IOException {
        var sheet = labour.get("/v1/timeliness/sheets/" + Place.unit(4174) + "/documents?format=PDF&programmeId="
                        + SongMa.PROGRAMME + "&year=2024")
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(text(sheet))
                .contains("PHIẾU THEO DÕI BÁO CÁO", "Xã Pú Pẩu", "Quá hạn 5 ngày", "Số hộ nghèo", "100,0");
        var pack = Desk.of(TestCaller.COMMUNE_A)
                .get("/v1/timeliness/hand-overs/" + Place.COMMITTEE_A + "/documents?format=DOCX")
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var word = new XWPFDocument(new ByteArrayInputStream(pack));
                var extractor = new XWPFWordExtractor(word)) {
            assertThat(extractor.getText())
                    .contains("BIÊN BẢN BÀN GIAO", "UBND Thị trấn Sông Mã", "BÊN GIAO", "BÊN NHẬN");
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private UUID owed(UUID reporter, LocalDate due) {
        var id = SongMa.obligation(reporter, "2024-05", due.toString());
        if (TestDatabase.number("select count(*) from obligations where regime_id = '" + regime
                        + "' and reporter_organisation_id = '" + reporter + "'")
                == 0) {
            TestDatabase.execute("update obligations set regime_id = '" + regime + "' where id = '" + id + "'");
        }
        return id;
    }

    private void accept(UUID reporter, UUID unit, LocalDate due, String paper) {
        var desk = Desk.of(reporter, unit);
        var report = desk.draft(owed(reporter, due));
        desk.submit(report);
        labour.accept(report, paper);
    }
}
