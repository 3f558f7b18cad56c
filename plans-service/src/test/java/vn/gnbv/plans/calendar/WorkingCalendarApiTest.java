package vn.gnbv.plans.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.document.DocumentFixture;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class WorkingCalendarApiTest {

    private static final String CALENDARS = "/v1/working-calendars";

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
    }

    @Test
    void knowsADayOnceItsYearIsEnteredAndCountsWorkingDays() {
        Api.get(TestCaller.HEALTH, CALENDARS + "/days/2024-05-04?plus=1")
                .statusCode(200)
                .body("worked", is("UNKNOWN"))
                .body("countedTo", nullValue())
                .body("missingYear", is(2024));
        Api.post(TestCaller.KEEPER, CALENDARS, CalendarFixture.request(2024))
                .statusCode(201)
                .header("Location", "/v1/working-calendars/2024");
        Api.get(TestCaller.HEALTH, CALENDARS + "/days/2024-05-04").body("worked", is("WORKING"));
        Api.get(TestCaller.HEALTH, CALENDARS + "/days/2024-04-29").body("worked", is("OFF"));
        Api.get(TestCaller.HEALTH, CALENDARS + "/days/2024-04-26?plus=3")
                .body("countedTo", is("2024-05-04"))
                .body("missingYear", nullValue());
        Api.get(TestCaller.HEALTH, CALENDARS + "/days/2024-04-26?plus=0").statusCode(400);
    }

    @Test
    void isEnteredOnceAYearAndThenCorrected() {
        Api.post(TestCaller.KEEPER, CALENDARS, CalendarFixture.request(2024)).statusCode(201);
        Api.post(TestCaller.KEEPER, CALENDARS, CalendarFixture.request(2024))
                .statusCode(409)
                .body("code", is("ALREADY_EXISTS"));
        var basis = DocumentFixture.enter(TestCaller.KEEPER, "8662/VPCP-KGVX", "2023-11-03", "");
        Api.put(TestCaller.KEEPER, CALENDARS + "/2024", "\"0\"", """
                        {"year": 2024, "daysOff": [], "workedDays": [], "basis": "Thông báo", "basisDocumentId": "%s"}""".formatted(DocumentFixture.id(basis)))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("daysOff", hasSize(0))
                .body("basisDocumentId", is(DocumentFixture.id(basis)));
        Api.post(TestCaller.KEEPER, CALENDARS, CalendarFixture.request(2023)).statusCode(201);
        Api.get(TestCaller.HEALTH, CALENDARS).body("items.year", contains(2023, 2024));
        Api.get(TestCaller.HEALTH, CALENDARS + "/2022").statusCode(404);
        assertThat(TestDatabase.query("select (payload ->> 'change') || ' ' || (payload ->> 'year') from event_log"
                        + " where topic = 'gnbv.directory' order by seq"))
                .containsExactly("ENTERED 2024", "CORRECTED 2024", "ENTERED 2023");
    }

    @Test
    void refusesDaysThatCannotBe() {
        Api.post(TestCaller.KEEPER, CALENDARS, """
                {"year": 2024,
                 "daysOff": [{"date": "2024-05-01", "name": "x"}, {"date": "2024-05-01", "name": "x"},
                             {"date": "2025-01-01", "name": "x"}, {"date": "2024-05-04", "name": "x"}],
                 "workedDays": [{"date": "2024-05-04", "name": "x"}, {"date": "2024-05-06", "name": "x"}],
                 "basis": "x", "basisDocumentId": "%s"}""".formatted(UUID.randomUUID()))
                .statusCode(400)
                .body(
                        "errors.code",
                        hasItems(
                                "DUPLICATE",
                                "DAY_NOT_IN_YEAR",
                                "DAY_OFF_AND_WORKED",
                                "WORKED_DAY_NOT_WEEKEND",
                                "UNKNOWN_DOCUMENT"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/daysOff/1/date",
                                "/daysOff/2/date",
                                "/workedDays/0/date",
                                "/workedDays/1/date",
                                "/basisDocumentId"));
        assertThat(TestDatabase.number("select count(*) from working_calendars"))
                .isZero();
    }
}
