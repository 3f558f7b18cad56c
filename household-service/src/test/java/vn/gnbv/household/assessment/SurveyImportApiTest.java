package vn.gnbv.household.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class SurveyImportApiTest {

    private String round = "";
    private String first = "";
    private String second = "";

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        Given.form("RURAL");
        round = Given.round("PERIODIC", 2023);
        first = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        second = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 3);
    }

    @Test
    void theTemplateOfAVillageIsFilledInAndEntered() throws IOException {
        Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        var rows = template(Given.VILLAGE_B);
        assertThat(rows.getFirst())
                .startsWith("Mã hộ", "Chủ hộ", "Thôn, bản", "Ngày rà soát", "householdSize: Số nhân khẩu");
        assertThat(rows.stream().skip(1).map(List::getFirst)).containsExactlyInAnyOrder(first, second);
        assertThat(rows.get(1).get(1)).startsWith("Lò Thị");
        assertThat(template(Place.COMMUNE_B)).hasSize(4);
        var filled = new ArrayList<List<String>>();
        filled.add(rows.getFirst());
        var answers = answers("20");
        for (var row : rows.subList(1, 3)) {
            var cells = new ArrayList<>(row.subList(0, 3));
            cells.add("10/10/2023");
            rows.getFirst().stream().skip(4).forEach(header -> cells.add(answers.get(header.split(":")[0])));
            filled.add(cells);
        }
        var file = xlsx(filled);
        send("ALL_OR_NOTHING", file)
                .statusCode(200)
                .body("state", is("SUCCEEDED"))
                .body("read", is(2))
                .body("assessed", is(2))
                .body("errors", empty());
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + first + "/assessments")
                .body("items.class", contains("POOR"))
                .body("items.assessedOn", contains("2023-10-10"));
        send("ALL_OR_NOTHING", file).body("assessed", is(0)).body("known", is(2));
        assertThat(TestDatabase.number("select count(*) from assessments")).isEqualTo(2);
        assertThat(TestDatabase.query("select payload ->> 'assessed' from event_log where type like '%survey-import%'"))
                .containsExactly("2");
    }

    @Test
    void tellsWhatIsWrongByRowAndColumnAndEntersNothing() {
        var good = answers("20");
        var bad = answers("20");
        bad.put("areaPerPerson", "1.234,5");
        bad.put("toilet", "chưa rõ");
        bad.put("employment", "");
        send("ALL_OR_NOTHING", csv(row(first, "10/10/2023", good), row(second, "31/02/2023", bad)))
                .statusCode(200)
                .body("state", is("REJECTED"))
                .body("read", is(2))
                .body("assessed", is(0))
                .body("refused", is(1))
                .body("errors.line.unique()", contains(3))
                .body("errors.find { it.place == 'Ngày rà soát' }.code", is("DATE_UNREADABLE"))
                .body("errors.find { it.place == 'areaPerPerson' }.code", is("NUMBER_UNREADABLE"))
                .body("errors.find { it.place == 'toilet' }.code", is("WORD_UNKNOWN"))
                .body("errors.size()", is(3));
        send(
                        "ALL_OR_NOTHING",
                        csv(row(first, "2023-10-10", good), row(second, "2023-10-10", without(good, "employment"))))
                .body("state", is("REJECTED"))
                .body("errors.code", contains("ANSWER_MISSING"))
                .body("errors.place", contains("employment"))
                .body("errors[0].vi", containsString("employment"))
                .body("errors[0].en", containsString("employment"));
        assertNothingEntered();
    }

    @Test
    void refusesRowsThatAnyAssessmentWouldBeRefusedFor() {
        var good = answers("20");
        var elsewhere = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        send(
                        "ALL_OR_NOTHING",
                        csv(
                                row(first, "2023-08-31", good),
                                row(elsewhere, "2023-10-10", good),
                                row(second, "2023-10-10", good),
                                row(second, "2023-10-11", good),
                                row("không có", "2023-10-10", good)))
                .body("errors.line", contains(2, 3, 5, 6))
                .body("errors.code", contains("BEFORE_ROUND", "NOT_FOUND", "NAMED_TWICE", "HOUSEHOLD_UNKNOWN"))
                .body("errors.place", contains("Ngày rà soát", "Mã hộ", "Mã hộ", "Mã hộ"))
                .body("refused", is(4));
        assertNothingEntered();
    }

    @Test
    void aFileOfMoreRowsThanAVillageHasIsRefusedAsAWhole() {
        var rows = Collections.nCopies(SurveyImportService.MOST_ROWS + 1, row(first, "2023-10-10", answers("20")));
        send("SKIP_INVALID", csv(rows.toArray(String[]::new)))
                .body("state", is("REJECTED"))
                .body("errors[0].code", is("ROWS_TOO_MANY"))
                .body("errors[0].en", containsString("2,000"));
        assertNothingEntered();
    }

    @Test
    void aDryRunFindsWhatTheRealOneWouldAndLeavesNothing() {
        var file = csv(row(first, "2023-10-10", answers("20")), row(second, "2023-10-10", answers("x")));
        send("DRY_RUN", file).body("state", is("REJECTED")).body("refused", is(1));
        send("DRY_RUN", csv(row(first, "2023-10-10", answers("20"))))
                .body("state", is("SUCCEEDED"))
                .body("assessed", is(1));
        assertNothingEntered();
    }

    @Test
    void skipsWhatIsWrongAndRowsThatNobodyFilledInWhereThatIsAskedFor() {
        var blank = new LinkedHashMap<String, String>();
        answers("").keySet().forEach(question -> blank.put(question, ""));
        var third = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        send(
                        "SKIP_INVALID",
                        csv(
                                row(first, "2023-10-10", answers("20")),
                                row(second, "2023-08-31", answers("20")),
                                row(third, "", blank)))
                .body("state", is("SUCCEEDED"))
                .body("read", is(2))
                .body("assessed", is(1))
                .body("refused", is(1));
        assertThat(TestDatabase.query("select household_id from assessments")).containsExactly(first);
        assertThat(TestDatabase.query("select household_id from household_reviews"))
                .containsExactly(first);
        send("SKIP_INVALID", csv(row(first, "2023-10-10", answers("7,5"))))
                .body("assessed", is(1))
                .body("known", is(0));
        assertThat(TestDatabase.number("select count(*) from assessments")).isEqualTo(2);
    }

    @Test
    void refusesAFileWithOtherColumnsOrWithoutRows() {
        send("ALL_OR_NOTHING", "Mã hộ,tuổi\n%s,5".formatted(first).getBytes(StandardCharsets.UTF_8))
                .body("state", is("REJECTED"))
                .body("errors.code", contains("COLUMN_UNKNOWN", "COLUMN_MISSING"))
                .body("errors.place", contains("tuổi", "Ngày rà soát"));
        send("ALL_OR_NOTHING", csv()).body("errors.code", contains("FILE_EMPTY"));
        send("ALL_OR_NOTHING", "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))
                .body("errors.code", contains("FILE_UNREADABLE"));
        assertNothingEntered();
    }

    @Test
    void theErrorsOfAFileAreAFileForWhoeverSentIt() {
        String url = send("DRY_RUN", csv(row(first, "31/02/2023", answers("x"))))
                .body("errorCount", is(2))
                .extract()
                .path("errorsUrl");
        var errors = Given.get(TestCaller.COMMUNE_B, url)
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(errors.lines().skip(1).map(line -> line.split("\",\"")).map(c -> c[0] + " " + c[1] + " " + c[2]))
                .containsExactly("\"2 Ngày rà soát DATE_UNREADABLE", "\"2 areaPerPerson NUMBER_UNREADABLE");
        Given.get(TestCaller.COMMUNE_A, url).statusCode(404);
    }

    @Test
    void takesAnAssessmentOnEachLineAndNamesWhereInItSomethingIsWrong() {
        var whole = Given.answersBody(round, "20").replaceFirst("\"roundId\": \"[^\"]*\"", "\"householdId\": \"%s\"");
        var good = whole.formatted(first).replace("\n", " ");
        send("ALL_OR_NOTHING", bytes(good)).body("state", is("SUCCEEDED")).body("assessed", is(1));
        send("ALL_OR_NOTHING", bytes(good)).body("known", is(1));
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + first + "/assessments")
                .body("items.class", contains("POOR"));
        assertRefused(good.replace("2023-10-10", "2023-08-31"), "/assessedOn BEFORE_ROUND");
        assertRefused(good.replace(first, UUID.randomUUID().toString()), "/householdId NOT_FOUND");
        assertRefused(good.replace("24.5", "24.555"), "/answers/14/number INVALID_VALUE");
        assertRefused(good.replace("\"RAIN\"", "\"SNOW\""), "/answers/9/options/0 OPTION_UNKNOWN");
        assertRefused(
                good.replace("{\"question\": \"toilet\", \"options\": [\"NONE\"]},", ""), "/answers ANSWER_MISSING");
        assertRefused(good.replace("assessedOn", "on"), "/on UNKNOWN_FIELD");
        assertRefused(good + "\n" + good, "/householdId NAMED_TWICE");
        assertThat(TestDatabase.number("select count(*) from assessments")).isOne();
    }

    private void assertRefused(String file, String error) {
        var wrong = send("ALL_OR_NOTHING", bytes(file))
                .body("state", is("REJECTED"))
                .body("errors", hasSize(1))
                .extract();
        assertThat(wrong.path("errors[0].place") + " " + wrong.path("errors[0].code"))
                .isEqualTo(error);
    }

    @Test
    void whatIsGivenOutIsWhatIsTakenInAgainInEachOfItsShapes() throws IOException {
        send("ALL_OR_NOTHING", csv(row(first, "2023-10-10", answers("7,5")), row(second, "2023-10-11", answers("20"))))
                .body("assessed", is(2));
        TestDatabase.execute("update household_members set full_name = '=1+1' where household_id = '" + first + "'");
        for (var format : List.of("NDJSON", "CSV", "XLSX")) {
            var file = export(TestCaller.COMMUNE_B, format, Given.VILLAGE_B)
                    .statusCode(200)
                    .header("Content-Disposition", containsString("." + format.toLowerCase(Locale.ROOT)))
                    .extract()
                    .asByteArray();
            send("ALL_OR_NOTHING", file)
                    .body("errors", empty())
                    .body("read", is(2))
                    .body("known", is(2));
        }
        var text =
                export(TestCaller.COMMUNE_B, "CSV", Place.COMMUNE_B).extract().asString();
        assertThat(text).contains("\"'=1+1\"", "\"10/10/2023\"", "\"7,5\"", "\"Không có\"", "Nước mưa");
        var lines = export(TestCaller.COMMUNE_B, "NDJSON", Place.COMMUNE_B)
                .extract()
                .asByteArray();
        var cut = new String(lines, StandardCharsets.UTF_8).split("\n", 2)[1];
        send("ALL_OR_NOTHING", cut.getBytes(StandardCharsets.UTF_8))
                .body("state", is("REJECTED"))
                .body("errors.code", contains("FILE_CUT_SHORT"));
        assertThat(export(TestCaller.LABOUR, "NDJSON", Place.COMMUNE_A)
                        .extract()
                        .asString()
                        .lines())
                .hasSize(1);
        export(TestCaller.COMMUNE_A, "CSV", Place.COMMUNE_B).statusCode(404);
        assertThat(TestDatabase.query("select distinct matter || ' ' || detail from readings" + " where subject_id = '"
                        + round + "' and unit_id = '" + Given.VILLAGE_B + "' order by 1"))
                .containsExactly("SURVEY_EXPORT CSV", "SURVEY_EXPORT NDJSON", "SURVEY_EXPORT XLSX");
    }

    private ValidatableResponse export(TestCaller caller, String format, UUID unit) {
        return Given.get(caller, "/v1/review-rounds/" + round + "/survey-exports?format=" + format + "&unitId=" + unit);
    }

    private static byte[] bytes(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static void assertNothingEntered() {
        assertThat(TestDatabase.number("select count(*) from assessments")).isZero();
        assertThat(TestDatabase.number("select count(*) from household_reviews"))
                .isZero();
        assertThat(TestDatabase.number("select count(*) from latest_answers")).isZero();
        assertThat(TestDatabase.number(
                        "select count(*) from event_log where type like '%assessment%' or type like '%survey%'"))
                .isZero();
    }

    private static Map<String, String> answers(String areaPerPerson) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("householdSize", "6");
        answers.put("dependantShare", "50,01");
        answers.put("employment", "SOME_WITHOUT");
        answers.put("childNutrition", "GOOD");
        answers.put("healthInsurance", "ALL");
        answers.put("adultEducation", "FULL");
        answers.put("childSchool", "ALL");
        answers.put("weakStructures", "1");
        answers.put("areaPerPerson", areaPerPerson);
        answers.put("waterSource", "RAIN");
        answers.put("toilet", "NONE");
        answers.put("internet", "YES");
        answers.put("informationMeans", "TV; RADIO");
        answers.put("assets", "Không có");
        answers.put("electricity", "24.5");
        answers.put("land", "300");
        return answers;
    }

    private static Map<String, String> without(Map<String, String> answers, String question) {
        var rest = new LinkedHashMap<>(answers);
        rest.put(question, "");
        return rest;
    }

    private static String row(String household, String on, Map<String, String> answers) {
        return household + ";" + on + ";"
                + String.join(
                        ";", answers.values().stream().map(a -> '"' + a + '"').toList());
    }

    private static byte[] csv(String... rows) {
        var headers = "Mã hộ;Ngày rà soát;" + String.join(";", answers("").keySet());
        return (headers + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<List<String>> rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "GNBV", null)) {
            var sheet = workbook.newWorksheet("Phiếu");
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    sheet.value(i, j, rows.get(i).get(j));
                }
            }
        }
        return file.toByteArray();
    }

    private List<List<String>> template(UUID unit) throws IOException {
        var file = Given.get(
                        TestCaller.COMMUNE_B, "/v1/review-rounds/" + round + "/survey-imports/template?unitId=" + unit)
                .statusCode(200)
                .header("Content-Disposition", containsString(".xlsx"))
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().stream()
                    .map(row -> row.stream().map(Cell::getText).toList())
                    .toList();
        }
    }

    private ValidatableResponse send(String mode, byte[] file) {
        return Given.as(TestCaller.COMMUNE_B)
                .contentType("application/octet-stream")
                .body(file)
                .post("/v1/review-rounds/" + round + "/survey-imports?mode=" + mode)
                .then()
                .statusCode(200);
    }
}
