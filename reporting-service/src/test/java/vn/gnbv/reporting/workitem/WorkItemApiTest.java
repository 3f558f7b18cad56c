package vn.gnbv.reporting.workitem;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.SongMa;

@QuarkusTest
class WorkItemApiTest {

    private static final String LIST = "/v1/work-items";

    private final Desk commune = Desk.of(TestCaller.COMMUNE_A);
    private final Desk labour = Desk.of(TestCaller.LABOUR);
    private final LocalDate today = LocalDate.now(LegalTime.ZONE);

    @Test
    void aReportGoesFromTheReporterToTheReceiverAndBackUntilItIsAccepted() {
        TestDatabase.empty();
        SongMa.plant();
        var owed = SongMa.obligation(Place.COMMITTEE_A, "2024-05", today.toString());
        SongMa.obligation(Place.COMMITTEE_B, "2024-05", today.minusDays(1).toString());
        commune.get(LIST)
                .statusCode(200)
                .body("items.kind", contains("REPORT"))
                .body("items[0].id", is(owed.toString()))
                .body("items[0].link", is("/v1/obligations/" + owed))
                .body("items[0].title", is("Báo cáo Kỳ"))
                .body("items[0].organisationId", is(Place.COMMITTEE_A.toString()))
                .body("items[0].officerId", nullValue())
                .body("items[0].dueOn", is(today.toString()))
                .body("items[0].dueKind", is("BY"))
                .body("items[0].lastDay", is(today.toString()))
                .body("items[0].state", is("OPEN"));
        labour.get(LIST)
                .body("items.state", contains("OVERDUE", "OPEN"))
                .body("items.organisationId", contains(Place.COMMITTEE_B.toString(), Place.COMMITTEE_A.toString()));
        labour.get(LIST + "?organisationId=" + Place.COMMITTEE_A + "&state=OVERDUE&asOf=" + today.plusDays(1))
                .body("items.id", contains(owed.toString()));
        Desk.of(TestCaller.HEALTH).get(LIST).statusCode(200).body("items", empty());
        Desk.of(TestCaller.OPERATOR).get(LIST).statusCode(403);

        var report = commune.draft(owed);
        commune.submit(report);
        commune.get(LIST).body("items", empty());
        commune.get(LIST + "?state=DONE").body("items.kind", contains("REPORT"));
        var own = LIST + "?organisationId=" + Place.LABOUR_OFFICE;
        labour.get(own)
                .body("items.kind", contains("ACCEPTANCE"))
                .body("items[0].link", is("/v1/reports/" + report))
                .body("items[0].state", is("OPEN"));

        var moved = today.plusDays(5);
        labour.act(report, "return", "{\"reason\": \"SAMPLE\", \"newDueDate\": \"%s\"}".formatted(moved))
                .statusCode(200);
        labour.get(own).body("items", empty());
        commune.get(LIST)
                .body("items.kind", contains("CORRECTION"))
                .body("items[0].dueOn", is(moved.toString()))
                .body("items[0].dueKind", is("BY"))
                .body("items[0].state", is("OPEN"));
        labour.get(LIST).body("items.kind", hasItem("CORRECTION"));

        commune.submit(report);
        labour.accept(report, null);
        commune.get(LIST).body("items", empty());
        labour.get(own).body("items", empty());
        labour.get(own + "&state=DONE").body("items.kind", contains("ACCEPTANCE", "ACCEPTANCE"));
        commune.get(LIST + "?state=DONE").body("items.kind", containsInAnyOrder("REPORT", "CORRECTION"));
    }
}
