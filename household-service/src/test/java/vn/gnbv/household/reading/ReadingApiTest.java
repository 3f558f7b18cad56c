package vn.gnbv.household.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
                        "SEARCH - - - 2",
                        "HOUSEHOLD_FILE - subject - 1");
        assertThat(TestDatabase.query(
                        "select distinct actor from event_log where type like '%reading%' and topic is null"))
                .hasSize(1);
        assertThat(String.join(
                        "\n", TestDatabase.query("select payload::text from event_log where type like '%reading%'")))
                .doesNotContain("Lò");
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
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household).statusCode(200);
        assertThat(readings()).isEmpty();
    }

    private static void read(String path) {
        Given.get(TestCaller.COMMUNE_B, path).statusCode(200);
    }

    private static List<String> readings() {
        return TestDatabase.query("""
                select concat_ws(' ', payload ->> 'matter', coalesce(payload ->> 'detail', '-'),
                                 case when payload ->> 'subjectId' is null then '-' else 'subject' end,
                                 case when payload ->> 'unitId' is null then '-' else 'unit' end,
                                 coalesce(payload ->> 'households', '-'))
                from event_log where type = 'vn.gnbv.reading.v1' order by seq""");
    }
}
