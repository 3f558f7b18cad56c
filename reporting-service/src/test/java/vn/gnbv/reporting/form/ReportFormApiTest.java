package vn.gnbv.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.SampleForm;
import vn.gnbv.reporting.SongMa;

@QuarkusTest
class ReportFormApiTest {

    private final Desk keeper = Desk.of(TestCaller.KEEPER);

    @Inject
    ObjectMapper json;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.plant();
    }

    @Test
    void everyFormThatIsKnownKeepsTheRulesOfForms() throws JsonProcessingException {
        var forms = TestDatabase.query("select definition from form_versions");
        assertThat(forms).hasSize(22);
        for (var form : forms) {
            var read = json.readValue(form, ReportForm.class);
            assertThat(read.refusals().isEmpty()).as(read.code()).isTrue();
        }
    }

    @Test
    void aNewFormIsDataAndItsVersionsStayAsTheyAre() {
        keeper.post("/v1/report-forms", SampleForm.json(1)).statusCode(201).body("version", is(0));
        keeper.post("/v1/report-forms", SampleForm.json(1))
                .statusCode(409)
                .body("code", is("FORM_VERSION_EXPECTED"))
                .body("errors[0].pointer", is("/version"));
        var next = SampleForm.json(1)
                .replace("\"version\": 0", "\"version\": 1")
                .replace("\"validFrom\": \"2024-01-01\"", "\"validFrom\": \"2025-01-01\"")
                .replace("\"jumpPercent\": 20", "\"jumpPercent\": 10");
        keeper.post("/v1/report-forms", next).statusCode(201);
        keeper.get("/v1/report-forms/SAMPLE-1").body("indicators[0].jumpPercent", is(10));
        keeper.get("/v1/report-forms/SAMPLE-1?version=0").body("indicators[0].jumpPercent", is(20));
        keeper.get("/v1/report-forms/SAMPLE-1/versions").body("items", hasSize(2));
        keeper.get("/v1/report-forms?limit=100").body("items.code", hasItem("SAMPLE-1"));
        keeper.get("/v1/report-forms/SAMPLE-2").statusCode(404);
    }

    @Test
    void aFormulaThatLeadsBackOrMixesUnitsIsOneClearProblem() {
        keeper.post(
                        "/v1/report-forms",
                        SampleForm.json(1).replace("percent(POOR, ALL_HOUSEHOLDS)", "percent(RATE, POOR)"))
                .statusCode(400)
                .body("errors[0].pointer", is("/indicators/2/formula"))
                .body("errors[0].code", is("FORMULA_CYCLE"))
                .body("errors[0].message", is("Công thức quay vòng: RATE → RATE."));
        keeper.post(
                        "/v1/report-forms",
                        SampleForm.json(1)
                                .replace(
                                        "\"nameEn\": \"All\", \"unit\": \"HOUSEHOLD\"",
                                        "\"nameEn\": \"All\", \"unit\": \"PERSON\""))
                .statusCode(400)
                .body("errors.code", hasItem("FORMULA_UNITS"));
        keeper.post(
                        "/v1/report-forms",
                        SampleForm.json(1).replace("\"jumpPercent\"", "\"figure\": \"$.tables[\", \"jumpPercent\""))
                .statusCode(400)
                .body("errors[0].pointer", is("/indicators/0/figure"))
                .body("errors[0].code", is("FIGURE_PATH_MALFORMED"));
        assertThat(TestDatabase.number("select count(*) from form_versions where code = 'SAMPLE-1'"))
                .isZero();
    }
}
