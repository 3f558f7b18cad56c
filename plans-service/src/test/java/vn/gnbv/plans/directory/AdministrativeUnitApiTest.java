package vn.gnbv.plans.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMa;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

@QuarkusTest
class AdministrativeUnitApiTest {

    private static final String IMPORTS = "/v1/administrative-unit-imports";

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
    }

    @Test
    void importsAListOnceHoweverOftenItIsBrought() {
        SongMa.importUnits()
                .statusCode(201)
                .body("imported", is(4))
                .body("changed", is(0))
                .body("unchanged", is(0));
        var second = SongMa.importUnits()
                .statusCode(201)
                .body("imported", is(0))
                .body("unchanged", is(4))
                .extract();
        assertThat(TestDatabase.number("select count(*) from event_log")).isEqualTo(4);
        Api.get(TestCaller.KEEPER, second.header("Location")).statusCode(200).body("unchanged", is(4));
    }

    @Test
    void publishesEachUnitWithAllItsVersionsUnderOneCause() {
        SongMa.importUnits().statusCode(201);
        await().untilAsserted(() -> assertThat(TestDatabase.number("select count(*) from event_outbox"))
                .isZero());
        var record = TestTopics.read("gnbv.directory").stream()
                .filter(r -> r.key().equals(Place.COMMUNE_A.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(record.value()).contains("\"change\": \"IMPORTED\"").contains("\"code\": \"04168\"");
        assertThat(TestDatabase.query("select distinct causation_id from event_log"))
                .hasSize(1);
    }

    @Test
    void endsAVersionWhereTheNextOneOfTheSameUnitBegins() {
        SongMa.importUnits().statusCode(201);
        importOne("""
                {"id": "%s", "code": "14", "name": "Tỉnh Sơn La mới", "type": "PROVINCE", "level": "PROVINCE",
                 "validFrom": "2025-07-01", "legalBasis": "202/2025/QH15"}""".formatted(Place.PROVINCE)).statusCode(201).body("changed", is(1));
        var path = "/v1/administrative-units/" + Place.PROVINCE;
        Api.get(TestCaller.HEALTH, path + "?asOf=2025-06-30")
                .body("name", is("Tỉnh Sơn La"))
                .body("validTo", is("2025-06-30"))
                .body("version", is(1))
                .body("versions", hasSize(2));
        Api.get(TestCaller.HEALTH, path).body("name", is("Tỉnh Sơn La mới"));
        var list = "/v1/administrative-units?level=PROVINCE";
        Api.get(TestCaller.HEALTH, list).body("items.name", contains("Tỉnh Sơn La mới"));
        Api.get(TestCaller.HEALTH, list + "&q=son la moi").body("items.name", contains("Tỉnh Sơn La mới"));
        Api.get(TestCaller.HEALTH, list + "&asOf=2025-06-30").body("items.name", contains("Tỉnh Sơn La"));
    }

    @Test
    void sendsAUnitOnlyToWhomItIsNew() {
        SongMa.importUnits().statusCode(201);
        var path = "/v1/administrative-units/" + Place.DISTRICT;
        unlessKnown("\"0\"", path).statusCode(304).header("ETag", "\"0\"");
        unlessKnown("\"7\"", path).statusCode(200).header("ETag", "\"0\"").body("code", is("126"));
        unlessKnown("\"0\"", path + "?asOf=2025-07-01").statusCode(404);
    }

    @Test
    void listsTheUnitsOfAParentAsTheyWereOnADay() {
        SongMa.importUnits().statusCode(201);
        var below = "/v1/administrative-units?parentId=" + Place.DISTRICT;
        Api.get(TestCaller.HEALTH, below).body("items.code", contains("04168", "04171"));
        Api.get(TestCaller.HEALTH, below + "&asOf=2025-07-01").body("items", hasSize(0));
        Api.get(TestCaller.HEALTH, below + "&asOf=2024-04-01&level=COMMUNE").body("items", hasSize(2));
        Api.get(TestCaller.HEALTH, "/v1/administrative-units?code=126")
                .body("items.name", contains("Huyện Sông Mã"))
                .body("items[0].validTo", is("2025-06-30"));
    }

    @Test
    void findsNamesTypedWithoutTones() {
        SongMa.importUnits().statusCode(201);
        Api.get(TestCaller.HEALTH, "/v1/administrative-units?q=bo sinh")
                .statusCode(200)
                .body("items.name", contains("Xã Bó Sinh"));
        Api.get(TestCaller.HEALTH, "/v1/administrative-units?q=x").statusCode(400);
        Api.get(TestCaller.HEALTH, "/v1/administrative-units?q=%25%25").body("items", hasSize(0));
    }

    @Test
    void refusesAListThatGivesOneCodeToTwoUnits() {
        SongMa.importUnits().statusCode(201);
        importOne("""
                {"id": "01900000-0000-7000-8000-000000000099", "code": "14", "name": "Tỉnh khác", "type": "PROVINCE",
                 "level": "PROVINCE"}""").statusCode(400).body("errors.code", hasItem("CODE_TAKEN"));
        assertThat(TestDatabase.number("select count(*) from administrative_units"))
                .isEqualTo(4);
    }

    @Test
    void namesEveryRowThatCannotBeTakenUp() {
        importOne("""
                {"code": "126", "name": "Huyện Sông Mã", "type": "DISTRICT", "level": "DISTRICT", "parentCode": "14"},
                {"code": "14", "name": "Tỉnh Sơn La", "type": "PROVINCE", "level": "PROVINCE",
                 "validFrom": "2025-07-01", "validTo": "2025-06-30"}""").statusCode(400).body("errors.pointer", contains("/units/1/validTo"));
        importOne("""
                {"code": "126", "name": "Huyện Sông Mã", "type": "DISTRICT", "level": "DISTRICT", "parentCode": "14"},
                {"code": "04168", "name": "Thị trấn Sông Mã", "type": "TOWNSHIP", "level": "COMMUNE"}""")
                .statusCode(400)
                .body("errors.pointer", contains("/units/0/parentCode", "/units/1/parentId"))
                .body("errors.code", contains("UNKNOWN_PARENT", "PARENT_REQUIRED"));
        assertThat(TestDatabase.number("select count(*) from administrative_units"))
                .isZero();
    }

    @Test
    void importsTheWholeCountryAndItsReformAfterIt() {
        var june = NationalList.of("2025-06-30");
        var july = NationalList.of("2025-07-01");
        assumeTrue(june.isPresent() && july.isPresent(), "the national lists lie beside the repository");
        var before = NationalList.request(june.get(), "\"validTo\": \"2025-06-30\"");
        Api.post(TestCaller.KEEPER, IMPORTS, before).statusCode(201).body("imported", is(10_794));
        assertThat(TestDatabase.number("select count(*) from area_paths")).isEqualTo(63 + 696 * 2 + 10_035 * 3);
        Api.post(TestCaller.KEEPER, IMPORTS, before).statusCode(201).body("unchanged", is(10_794));
        Api.post(TestCaller.KEEPER, IMPORTS, NationalList.request(july.get(), "\"validFrom\": \"2025-07-01\""))
                .statusCode(201)
                .body("imported", is(3_355));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestDatabase.number("select count(*) from event_outbox"))
                        .isZero());
        Api.get(TestCaller.KEEPER, "/v1/administrative-units?level=PROVINCE&asOf=2025-06-30&limit=100")
                .body("items", hasSize(63));
        Api.get(TestCaller.KEEPER, "/v1/administrative-units?level=PROVINCE&asOf=2025-07-01&limit=100")
                .body("items", hasSize(34));
    }

    private static ValidatableResponse unlessKnown(String etag, String path) {
        return given().auth()
                .oauth2(TestCaller.HEALTH.token())
                .header("If-None-Match", etag)
                .get(path)
                .then();
    }

    private static ValidatableResponse importOne(String row) {
        return Api.post(TestCaller.KEEPER, IMPORTS, "{\"units\": [" + row + "]}");
    }
}
