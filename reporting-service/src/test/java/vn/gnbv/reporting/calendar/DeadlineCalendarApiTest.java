package vn.gnbv.reporting.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import biweekly.Biweekly;
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
class DeadlineCalendarApiTest {

    @Test
    void aTelephoneReadsTheDeadlinesUntilTheCalendarIsRevoked() {
        TestDatabase.empty();
        SongMa.plant();
        var due = LocalDate.now(LegalTime.ZONE).plusDays(9);
        var owed = SongMa.obligation(Place.COMMITTEE_A, "2024-05", due.toString());
        SongMa.obligation(Place.COMMITTEE_B, "2024-05", due.toString());
        var commune = Desk.of(TestCaller.COMMUNE_A);
        var made = commune.post("/v1/deadline-calendars", "{\"label\": \"Hạn báo cáo\"}")
                .statusCode(201)
                .extract();
        commune.get("/v1/deadline-calendars").body("items", hasSize(1)).body("items[0].path", nullValue());
        String path = made.path("path");
        var calendar = Biweekly.parse(read(path, 200)).first();
        assertThat(calendar.getEvents()).hasSize(1);
        assertThat(calendar.getEvents().getFirst().getUid().getValue()).isEqualTo(owed + "@gnbv");
        assertThat(read(path, 200))
                .contains("DTSTART;VALUE=DATE:" + due.toString().replace("-", ""));

        var receiver = Desk.of(TestCaller.LABOUR)
                .post("/v1/deadline-calendars", "{\"label\": \"Tiếp nhận\"}")
                .extract()
                .<String>path("path");
        assertThat(Biweekly.parse(read(receiver, 200)).first().getEvents())
                .as("one for each campaign")
                .hasSize(2)
                .allSatisfy(e -> assertThat(e.getDescription().getValue()).isEqualTo("Đã gửi 0/1"));

        Desk.of(TestCaller.COMMUNE_B)
                .delete("/v1/deadline-calendars/" + made.path("id"), 0)
                .statusCode(404);
        commune.delete("/v1/deadline-calendars/" + made.path("id"), 0).statusCode(204);
        read(path, 404);
        read("/v1/deadline-calendars/guess.ics", 404);
        assertThat(TestDatabase.number(
                        "select count(*) from event_log where payload::text like '%" + path.substring(24, 40) + "%'"))
                .as("the secret is nowhere in the log")
                .isZero();
    }

    private static String read(String path, int status) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }
}
