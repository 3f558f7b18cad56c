package vn.gnbv.household.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class ImportApiTest {

    private static final UUID NEW_COMMUNE = Place.unit(904168);
    private static final String HEADER =
            Arrays.stream(Column.values()).map(c -> '"' + c.header() + '"').collect(Collectors.joining(","));

    @Inject
    HouseholdImports imports;

    @Inject
    Database database;

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
    }

    @Test
    void entersAllHouseholdsOfAFileOnceHoweverOftenItIsSent() {
        var file = csv("04168,7,01/02/2015,Lò Văn Một,Nam,3/2/1988,,Chủ hộ,Thái,,,,014088001234\n"
                + "04168,7,01/02/2015,Lò Thị Hai,Nữ,,1990,\"Vợ, chồng\",Thái,,,,\n"
                + "04168,8,01/02/2015,Lò Văn Ba,Nam,,1970,Chủ hộ,Thái,,,,");
        var id = send("ALL_OR_NOTHING", file).extract().<String>path("id");
        ended(id)
                .body("state", is("SUCCEEDED"))
                .body("households", is(2))
                .body("persons", is(3))
                .body("errors", is(0));
        assertThat(send("ALL_OR_NOTHING", file).extract().<String>path("id")).isEqualTo(id);
        ended(send("SKIP_INVALID", file + "04168,9,01/02/2015,Lò Văn Bốn,Nam,,1970,Chủ hộ,,,,,\n")
                        .extract()
                        .path("id"))
                .body("known", is(2))
                .body("households", is(1));
        Given.get(TestCaller.COMMUNE_A, "/v1/households").body("items", hasSize(3));
        Given.post(TestCaller.COMMUNE_A, "/v1/household-searches", "{\"citizenId\": \"014088001234\"}")
                .body("items.fullName", is(List.of("Lò Văn Một")));
        Given.get(TestCaller.COMMUNE_B, "/v1/household-imports/" + id).statusCode(404);
        assertThat(TestDatabase.number("select count(*) from household_import_pieces"))
                .isZero();
        assertThat(TestDatabase.number("select count(*) from event_log where type = 'vn.gnbv.household-import.v1'"))
                .isEqualTo(2);
    }

    @Test
    void writesNothingOfAFileInWhichSomethingIsWrongUnlessAskedToSkipIt() {
        Given.post(TestCaller.COMMUNE_A, "/v1/households", """
                        {"unitId": "%s", "since": "2015-01-01", "members": [{"fullName": "Lò Văn Một", "sex": "MALE",
                         "relationship": "HEAD", "citizenId": "014088001234"}]}""".formatted(Place.COMMUNE_A))
                .statusCode(201);
        var file = csv("04168,1,01/02/2015,Lò Văn Hai,Nam,,1980,Chủ hộ,,,,,\n"
                + "04168,2,01/02/2015,Lò Văn Một,Nam,,1988,Chủ hộ,,,,,014088001234\n"
                + "04171,3,01/02/2015,Lò Văn Ba,Nam,,1980,Chủ hộ,,,,,\n"
                + "04168,4,01/02/2015,Lò Văn Bốn,Nam,,1980,Chủ hộ,,,,,\n"
                + "04168,4,01/02/2015,Lò Văn Năm,Nam,,1979,Con,,,,,\n"
                + "04168,1,01/02/2015,Lò Văn Sáu,Nam,,1979,Chủ hộ,,,,,\n"
                + "04168,5,01/02/2015,Lò Văn Bảy,Nam,,1979,Chủ hộ,,,,,");
        for (var mode : List.of("DRY_RUN", "ALL_OR_NOTHING")) {
            var id = send(mode, file).extract().<String>path("id");
            ended(id).body("state", is("REJECTED")).body("refused", is(5)).body("errors", is(5));
            var errors = Given.get(TestCaller.COMMUNE_A, "/v1/household-imports/" + id + "/errors")
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(errors.lines().skip(1).map(line -> line.split("\",\"")).map(c -> c[0] + " " + c[1] + " " + c[2]))
                    .containsExactlyInAnyOrder(
                            "\"2 Mã hộ HOUSEHOLD_TORN",
                            "\"3 Số định danh CITIZEN_ID_TAKEN",
                            "\"4 Mã đơn vị NOT_FOUND",
                            "\"6 Quan hệ với chủ hộ CHILD_OLDER_THAN_PARENT",
                            "\"7 Mã hộ HOUSEHOLD_TORN");
            assertThat(errors).doesNotContain("014088001234", "Lò Văn");
            assertThat(TestDatabase.number("select count(*) from households")).isOne();
        }
        ended(send("SKIP_INVALID", file).extract().path("id"))
                .body("state", is("SUCCEEDED"))
                .body("households", is(1))
                .body("refused", is(5));
        assertThat(TestDatabase.query("select full_name from household_members order by full_name"))
                .containsExactly("Lò Văn Bảy", "Lò Văn Một");
    }

    @Test
    void entersNothingOfAHouseholdWhoseRowsStandApartAndAllOfItOnceTheyStandTogether() {
        var head = "04168,7,01/02/2015,Lò Văn Một,Nam,,1970,Chủ hộ,,,,,\n";
        var other = "04168,8,01/02/2015,Lò Văn Hai,Nam,,1970,Chủ hộ,,,,,\n";
        var child = "04168,7,01/02/2015,Lò Văn Út,Nam,,2000,Con,,,,,\n";
        ended(send("SKIP_INVALID", csv(head + other + child)).extract().path("id"))
                .body("households", is(1))
                .body("refused", is(2));
        assertThat(TestDatabase.query("select full_name from household_members"))
                .containsExactly("Lò Văn Hai");
        ended(send("SKIP_INVALID", csv(head + child + other)).extract().path("id"))
                .body("households", is(1))
                .body("known", is(1))
                .body("refused", is(0));
        assertThat(TestDatabase.number("select count(*) from household_members"))
                .isEqualTo(3);
    }

    @Test
    void whatIsSentAgainChangesNothingWhateverTheModeWhoeverSendsItAndWithoutANumber() {
        var line = "{\"unitId\": \"" + Place.COMMUNE_A + "\", \"since\": \"2015-01-01\", \"members\": ["
                + "{\"fullName\": \"Lò Văn %s\", \"sex\": \"MALE\", \"birthYear\": 1970, \"relationship\": \"HEAD\"},"
                + "{\"fullName\": \"Lò Thị Hai\", \"sex\": \"FEMALE\", \"relationship\": \"SPOUSE\"}]}\n";
        var file = line.formatted("Một") + line.formatted("Ba");
        ended(send("ALL_OR_NOTHING", file).extract().path("id")).body("households", is(2));
        ended(send("SKIP_INVALID", file).extract().path("id"))
                .body("households", is(0))
                .body("known", is(2));
        var other = TestCaller.token("other-officer", Place.COMMUNE_A, null, List.of("HOUSEHOLD_OFFICER"));
        String id = Given.as(TestCaller.COMMUNE_A)
                .auth()
                .oauth2(other)
                .contentType("application/octet-stream")
                .body((file + line.formatted("Bốn")).getBytes(StandardCharsets.UTF_8))
                .post("/v1/household-imports?mode=ALL_OR_NOTHING")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        ended(id, other).body("households", is(1)).body("known", is(2));
        ended(send("ALL_OR_NOTHING", file + line.formatted("Một")).extract().path("id"))
                .body("state", is("REJECTED"));
        assertThat(TestDatabase.query("select line || ' ' || place || ' ' || code from import_errors"))
                .containsExactly("3 /number HOUSEHOLD_TWICE");
        assertThat(TestDatabase.number("select count(*) from households")).isEqualTo(3);
    }

    @Test
    void followsAnOldUnitIntoItsSuccessorAndAsksOtherwise() {
        TestDatabase.execute("""
                insert into unit_copies values ('%1$s', 0);
                insert into unit_versions values ('%1$s', '[2025-07-01,)', '04168', 'Xã mới', 'COMMUNE', 'RURAL');
                insert into area_paths values ('%1$s', '%1$s', '[2025-07-01,)'), ('%1$s', '%3$s', '[2025-07-01,)');
                update unit_versions set valid = '(,2025-07-01)' where unit_id in ('%2$s', '%4$s');
                insert into unit_successions values ('%2$s', '%1$s', '2025-07-01', 'MERGE', 1)""".formatted(NEW_COMMUNE, Place.COMMUNE_A, Place.DISTRICT, Place.COMMUNE_B));
        var officer = TestCaller.token("new-officer", Place.DISTRICT, null, List.of("HOUSEHOLD_OFFICER"));
        var file = csv("04168,1,01/02/2015,Lò Văn Hai,Nam,,1980,Chủ hộ,,,,,\n"
                + "04171,2,01/02/2015,Lò Văn Ba,Nam,,1980,Chủ hộ,,,,,");
        String id = Given.as(TestCaller.COMMUNE_A)
                .auth()
                .oauth2(officer)
                .contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/household-imports?mode=SKIP_INVALID&codesAsOf=2025-06-30")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        ended(id, officer).body("households", is(1)).body("refused", is(1));
        assertThat(TestDatabase.query("select unit_id || ' ' || since from household_residences order by since"))
                .containsExactly(Place.COMMUNE_A + " 2015-02-01", NEW_COMMUNE + " 2025-07-01");
        assertThat(TestDatabase.query("select line || ' ' || place || ' ' || code from import_errors"))
                .containsExactly("3 Mã đơn vị UNIT_SUCCESSOR_UNKNOWN");
    }

    @Test
    void beginsAnInterruptedImportAgainAndGivesUpOneThatNeverEnds() {
        var file = new ImportFile(
                csv("04168,1,01/02/2015,Lò Văn Hai,Nam,,1980,Chủ hộ,,,,,").getBytes(StandardCharsets.UTF_8));
        var interrupted = order();
        var hopeless = order();
        // As a killed instance leaves them, begun and not ended: the worker sees them as nothing else.
        QuarkusTransaction.requiringNew().run(() -> {
            imports.keep(interrupted, file);
            imports.keep(hopeless, new ImportFile("{}".getBytes(StandardCharsets.UTF_8)));
            begun(interrupted, 1);
            begun(hopeless, 9);
        });
        ended(interrupted.id().toString()).body("state", is("SUCCEEDED")).body("households", is(1));
        ended(hopeless.id().toString()).body("state", is("FAILED"));
    }

    @Test
    void givesOutWhatItTakesInAndNothingThatASpreadsheetWouldCompute() throws IOException {
        Given.post(TestCaller.COMMUNE_A, "/v1/households", """
                        {"unitId": "%s", "since": "2015-02-01", "members": [
                          {"fullName": "Lò \\"Một\\" \\\\", "sex": "MALE", "birthDate": "1988-02-03", "relationship": "HEAD",
                           "disability": "SEVERE", "ableToWork": false, "citizenId": "014088001234"},
                          {"fullName": "Lò Thị Hai", "sex": "FEMALE", "relationship": "SPOUSE"}]}""".formatted(Place.COMMUNE_A))
                .statusCode(201);
        Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        var json = export(TestCaller.COMMUNE_A, "NDJSON");
        assertThat(json.lines()).hasSize(2);
        assertThat(json).contains("\"Lò \\\"Một\\\" \\\\\"").doesNotContain("014088001234");
        ended(send("ALL_OR_NOTHING", json).extract().path("id"))
                .body("state", is("SUCCEEDED"))
                .body("known", is(1));
        // A name as none is taken any more.
        TestDatabase.execute("update household_members set full_name = '=1+1' where full_name like 'Lò \"Một\"%'");
        var csv = export(TestCaller.COMMUNE_A, "CSV");
        assertThat(csv.lines().toList().get(1))
                .contains("04168", "01/02/2015", "'=1+1", "03/02/1988", "Chủ hộ", "Nặng", "Không");
        ended(send("ALL_OR_NOTHING", csv).extract().path("id")).body("known", is(1));
        var xlsx = Given.as(TestCaller.LABOUR)
                .get("/v1/household-exports?format=XLSX")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook.getFirstSheet().read()).hasSize(4);
        }
    }

    @Test
    void tellsThatAnImportHasFailedThroughNoFaultOfTheFileAndKeepsNothingOfIt() {
        TestDatabase.execute("alter table households add constraint ck_full check (false) not valid");
        try {
            var id = send("ALL_OR_NOTHING", csv("04168,1,01/02/2015,Lò Văn Hai,Nam,,1980,Chủ hộ,,,,,"))
                    .extract()
                    .<String>path("id");
            ended(id).body("state", is("FAILED"));
            assertThat(Given.get(TestCaller.COMMUNE_A, "/v1/household-imports/" + id + "/errors")
                            .statusCode(200)
                            .extract()
                            .asString())
                    .contains("IMPORT_FAILED");
            assertThat(TestDatabase.number("select count(*) from household_members"))
                    .isZero();
        } finally {
            TestDatabase.execute("alter table households drop constraint ck_full");
        }
    }

    @Test
    void findsDuplicatesAmongThoseWhoWereEntered() {
        var rows = IntStream.range(0, 2)
                .mapToObj(i -> "04168,%d,01/02/2015,Lò Văn Hai,Nam,,1980,Chủ hộ,,,,,".formatted(i))
                .collect(Collectors.joining("\n"));
        ended(send("ALL_OR_NOTHING", csv(rows)).extract().path("id"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> TestDatabase.number("select count(*) from duplicate_candidates") == 1);
    }

    private void begun(HouseholdImports.Order order, int attempts) {
        database.write(
                "update household_imports set state = 'RUNNING', attempts = ? where id = ?", attempts, order.id());
    }

    private static HouseholdImports.Order order() {
        return new HouseholdImports.Order(
                UUID.randomUUID(),
                ImportMode.ALL_OR_NOTHING,
                LocalDate.of(2024, 1, 1),
                TestCaller.COMMUNE_A.user(),
                Place.COMMUNE_A,
                0);
    }

    private static String csv(String rows) {
        return HEADER + "\n" + rows + "\n";
    }

    private static String export(TestCaller caller, String format) {
        return new String(
                Given.as(caller)
                        .get("/v1/household-exports?format=" + format)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
    }

    private static ValidatableResponse send(String mode, String file) {
        return Given.as(TestCaller.COMMUNE_A)
                .contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/household-imports?codesAsOf=2024-01-01&mode=" + mode)
                .then()
                .statusCode(202);
    }

    private static ValidatableResponse ended(String id) {
        return ended(id, TestCaller.COMMUNE_A.token());
    }

    private static ValidatableResponse ended(String id, String token) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Given.as(TestCaller.COMMUNE_A)
                                .auth()
                                .oauth2(token)
                                .get("/v1/household-imports/" + id)
                                .then()
                                .extract()
                                .path("endedAt")
                        != null);
        return Given.as(TestCaller.COMMUNE_A)
                .auth()
                .oauth2(token)
                .get("/v1/household-imports/" + id)
                .then()
                .statusCode(200);
    }
}
