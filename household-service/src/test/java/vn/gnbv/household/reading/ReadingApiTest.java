package vn.gnbv.household.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class ReadingApiTest {

    private String round = "";
    private String household = "";
    private String recognition = "";

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        Given.form("RURAL");
        round = Given.round("PERIODIC", 2023);
        household = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        Given.assess(TestCaller.COMMUNE_B, household, round, 100, 3);
        recognition = Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
    }

    @Test
    void whoReadsNamedListsPapersAndFilesOfHouseholdsIsPutDown() {
        read("/v1/official-tables/15/households?asOf=2023-12-31&unitId=" + Place.COMMUNE_B);
        read("/v1/official-tables/14/households?asOf=2023-12-31&unitId=" + Place.COMMUNE_B);
        read("/v1/review-rounds/" + round + "/documents?kind=POSTING_LIST&format=PDF&unitId=" + Place.COMMUNE_B);
        read("/v1/recognitions/" + recognition + "/documents?kind=CERTIFICATES&format=PDF");
        read("/v1/review-rounds/" + round + "/survey-imports/template?unitId=" + Given.VILLAGE_B);
        read("/v1/household-exports?format=CSV");
        read("/v1/change-feeds/households");
        read("/v1/households/" + household);
        read("/v1/households/" + household + "/members");
        read("/v1/households/" + household + "/history");
        read("/v1/households/" + household + "/assessments");
        read("/v1/households?unitId=" + Place.COMMUNE_B);
        read("/v1/review-rounds/" + round + "/households");
        Given.post(TestCaller.COMMUNE_B, "/v1/household-searches", "{\"name\": \"Lò\"}")
                .statusCode(200);
        Given.as(TestCaller.COMMUNE_B)
                .contentType("application/octet-stream")
                .header(
                        "If-Match",
                        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                                .extract()
                                .header("ETag"))
                .body(Given.PDF.getBytes(StandardCharsets.ISO_8859_1))
                .put("/v1/households/" + household + "/papers/" + Given.PDF_SHA256 + "?kind=FORM")
                .then()
                .statusCode(200);
        read("/v1/households/" + household + "/papers/" + Given.PDF_SHA256);
        assertThat(readings())
                .containsExactly(
                        "NAMED_LIST TABLE_15 - unit 1",
                        "NAMED_LIST TABLE_14 - unit 0",
                        "ROUND_PAPERS POSTING_LIST subject unit 1",
                        "RECOGNITION_PAPERS CERTIFICATES subject - 1",
                        "SURVEY_TEMPLATE - subject unit 1",
                        "EXPORT CSV - - -",
                        "CHANGE_FEED - - - 1",
                        "HOUSEHOLD - subject - 1",
                        "MEMBERS - subject - 1",
                        "HISTORY - subject - 1",
                        "ASSESSMENTS - subject - 1",
                        "HOUSEHOLD_LIST - - unit 1",
                        "REVIEW_LIST - subject - 1",
                        "SEARCH - - - 2",
                        "HOUSEHOLD - subject - 1",
                        "HOUSEHOLD_FILE - subject - 1");
        assertThat(TestDatabase.query("select distinct actor from readings")).hasSize(1);
        assertThat(String.join("\n", TestDatabase.query("select r::text from readings r")))
                .doesNotContain("Lò");
    }

    @Test
    void whoHasReadOfAHouseholdAndWhatSomebodyHasReadIsTold() {
        var other = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        read("/v1/households/" + household);
        read("/v1/households");
        Given.get(TestCaller.COMMUNE_A, "/v1/households/" + other).statusCode(200);
        var reader = TestDatabase.query("select distinct actor from readings where subject_id = '" + household + "'")
                .getFirst();
        Given.get(TestCaller.OPERATOR, "/v1/readings?householdId=" + household)
                .statusCode(200)
                .body("items.matter", contains("HOUSEHOLD_LIST", "HOUSEHOLD"))
                .body("items[0].householdIds", contains(household))
                .body("items.actor", contains(reader, reader))
                .body("items[1].area", is(Place.COMMUNE_B.toString()));
        Given.get(TestCaller.OPERATOR, "/v1/readings?actor=" + reader + "&limit=1")
                .statusCode(200)
                .body("items.matter", contains("HOUSEHOLD_LIST"))
                .body("next", notNullValue());
        Given.get(TestCaller.OPERATOR, "/v1/readings?householdId=" + household + "&to=2020-01-01T00:00:00Z")
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void ofManyWhoReadAtOnceEachIsPutDown() throws Exception {
        Callable<Boolean> reader = () -> {
            read("/v1/households/" + household);
            return true;
        };
        try (var readers = Executors.newFixedThreadPool(8)) {
            for (var done : readers.invokeAll(Collections.nCopies(40, reader))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(readings()).hasSize(40).containsOnly("HOUSEHOLD - subject - 1");
    }

    @Test
    void nobodyIsToldWhatCannotBePutDown() {
        TestDatabase.execute("alter table readings add constraint ck_full check (false) not valid");
        try {
            Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household).statusCode(500);
        } finally {
            TestDatabase.execute("alter table readings drop constraint ck_full");
        }
        read("/v1/households/" + household);
        assertThat(readings()).containsExactly("HOUSEHOLD - subject - 1");
    }

    @Test
    void whoIsRefusedHasReadNothing() {
        var other = TestCaller.COMMUNE_A;
        Given.get(other, "/v1/official-tables/15/households?unitId=" + Place.COMMUNE_B)
                .statusCode(404);
        Given.get(other, "/v1/recognitions/" + recognition + "/documents?kind=DECISION&format=PDF")
                .statusCode(404);
        Given.get(other, "/v1/households/" + household + "/papers/" + Given.PDF_SHA256)
                .statusCode(404);
        Given.get(other, "/v1/households/" + household).statusCode(404);
        assertThat(readings()).isEmpty();
    }

    private static void read(String path) {
        Given.get(TestCaller.COMMUNE_B, path).statusCode(200);
    }

    private static List<String> readings() {
        return TestDatabase.query("""
                select concat_ws(' ', matter, coalesce(detail, '-'), case when subject_id is null then '-' else 'subject' end,
                                 case when unit_id is null then '-' else 'unit' end, coalesce(households::text, '-'))
                from readings order by id""");
    }
}
