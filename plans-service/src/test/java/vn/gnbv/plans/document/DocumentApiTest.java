package vn.gnbv.plans.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.plans.document.DocumentFixture.enter;
import static vn.gnbv.plans.document.DocumentFixture.id;
import static vn.gnbv.plans.document.DocumentFixture.paper;
import static vn.gnbv.plans.document.DocumentFixture.rests;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMa;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class DocumentApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.settle();
    }

    @Test
    void readsTheNumberOfAPaperAndKeepsAllThatStandsOnIt() {
        var letter = Api.post(TestCaller.LABOUR, "/v1/documents", """
                {"number": "Số: 3322/ UBND-KGVX", "issuerOrganisationId": "%s", "subject": "V/v triển khai",
                 "issuedOn": "2021-11-01", "issuedOnPrecision": "MONTH",
                 "signer": {"name": "Nguyễn Văn A", "position": "KT. Chủ tịch, Phó Chủ tịch"},
                 "signedAt": "2021-11-23T17:27:28+07:00",
                 "recipients": [
                   {"organisationId": "%s", "role": "IMPLEMENT", "receivedOn": "2021-12-01"},
                   {"name": "Các đồng chí Ủy viên Ban Thường vụ", "role": "REPORT"},
                   {"organisationId": "%s", "role": "COORDINATE"}]}""".formatted(
                                Place.DISTRICT_COMMITTEE, Place.LABOUR_OFFICE, Place.HEALTH_CENTRE))
                .statusCode(201)
                .extract()
                .header("Location");
        Api.get(TestCaller.COMMUNE_A, letter)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", is("ISSUED"))
                .body("number.text", is("3322/UBND-KGVX"))
                .body("number.system", is("STATE"))
                .body("number.serial", is(3322))
                .body("number.type", nullValue())
                .body("number.organ", is("UBND-KGVX"))
                .body("issuedOnPrecision", is("MONTH"))
                .body("signer.position", is("KT. Chủ tịch, Phó Chủ tịch"))
                .body("signedAt", is("2021-11-23T17:27:28+07:00"))
                .body("recipients.role", contains("IMPLEMENT", "REPORT", "COORDINATE"))
                .body("recipients[0].receivedOn", is("2021-12-01"))
                .body("remarks", empty());
        Api.get(TestCaller.HEALTH, "/v1/documents?recipientId=" + Place.HEALTH_CENTRE)
                .body("items.subject", contains("V/v triển khai"));
        Api.get(TestCaller.HEALTH, "/v1/documents?recipientId=" + Place.COMMITTEE_B)
                .body("items", empty());
    }

    @Test
    void remarksOnTheLetterThatCitesALaterOneAndOnTheSignatureOfTheWrongZone() {
        var later = enter(TestCaller.LABOUR, "1055-CV/TU", "2021-11-23", "\"signedAt\": \"2021-11-23T17:27:28-07:00\"");
        Api.get(TestCaller.LABOUR, later)
                .body("remarks.code", contains("SIGNATURE_OFFSET"))
                .body("remarks[0].subject", is("-07:00"))
                .body("signedAt", is("2021-11-23T17:27:28-07:00"));
        var letter = enter(TestCaller.LABOUR, "Số 29 -CV/BDVHU", "2021-11-05", rests(later));
        Api.get(TestCaller.LABOUR, letter)
                .body("number.text", is("29-CV/BDVHU"))
                .body("remarks.code", contains("BASIS_AFTER_PAPER"))
                .body("remarks[0].messageEn", containsString("1055-CV/TU"))
                .body("bases.number", contains("1055-CV/TU"));
    }

    @Test
    void remarksOnWhatIsOddAndRefusesNoneOfIt() {
        remarks("theo quy định", "2024-01-15", "", "NUMBER_UNREADABLE");
        remarks("/KH-UBND", "2024-01-15", "", "NUMBER_BLANK");
        remarks("07/2021/NĐ-CP", "2022-01-15", "", "YEAR_DIFFERS");
        remarks("12/KH-UBND", "2024-01-15", "\"type\": \"QĐ\"", "TYPE_DIFFERS");
        remarks(
                "13/KH-UBND",
                "2024-01-15",
                "\"recipients\": [{\"name\": \"x\", \"role\": \"INFORM\", \"receivedOn\": \"2024-01-14\"}]",
                "RECEIVED_BEFORE_ISSUED");
        Api.post(TestCaller.LABOUR, "/v1/documents", """
                {"numberUnknown": true, "issuerName": "UBND huyện", "subject": "Kế hoạch"}""")
                .statusCode(201)
                .body("remarks.code", contains("NUMBER_UNKNOWN", "DATE_UNKNOWN"))
                .body("number", nullValue());
    }

    @Test
    void refusesTheSamePaperTwiceAndNamesTheOther() {
        var first = enter(TestCaller.LABOUR, "05-CT/TW", "2021-06-23", "");
        Api.post(TestCaller.KEEPER, "/v1/documents", paper("Số: 5 -ct/TW", "2021-01-01", ""))
                .statusCode(409)
                .body("code", is("DOCUMENT_EXISTS"))
                .body("detail", containsString(id(first)))
                .body("errors[0].pointer", is("/number"));
        enter(TestCaller.LABOUR, "05-CT/TW", "2022-06-23", "");
        enter(TestCaller.LABOUR, "06-CT/TW", "2021-06-23", "");
        enter(TestCaller.LABOUR, "/KH-UBND", "2021-06-23", "");
        enter(TestCaller.LABOUR, "/KH-UBND", "2021-06-23", "");
        var other = enter(TestCaller.LABOUR, "07-CT/TW", "2021-06-23", "");
        Api.put(TestCaller.LABOUR, other, "\"0\"", paper("05-CT/TW", "2021-06-23", ""))
                .statusCode(409);
        assertThat(TestDatabase.number("select count(*) from documents")).isEqualTo(6);
    }

    @Test
    void refusesAPaperThatIsMarkedSecretAndKeepsNothingOfIt() {
        for (var secrecy : new String[] {"CONFIDENTIAL", "SECRET", "TOP_SECRET"}) {
            Api.post(TestCaller.LABOUR, "/v1/documents", """
                    {"number": "12-BC/TU", "subject": "Bí mật 7314", "secrecy": "%s"}""".formatted(secrecy))
                    .statusCode(400)
                    .body("code", is("DOCUMENT_SECRET"))
                    .body("errors", hasSize(1))
                    .body("errors[0].pointer", is("/secrecy"));
        }
        var paper = enter(TestCaller.LABOUR, "12-BC/TU", "2024-01-15", "\"secrecy\": \"NONE\"");
        Api.put(TestCaller.LABOUR, paper, "\"0\"", paper("12-BC/TU", "2024-01-15", "\"secrecy\": \"SECRET\""))
                .statusCode(400)
                .body("code", is("DOCUMENT_SECRET"));
        assertThat(TestDatabase.number("select count(*) from documents where version = 0"))
                .isEqualTo(1);
        assertThat(TestDatabase.number("select count(*) from event_log where payload::text like '%7314%'"))
                .isZero();
    }

    @Test
    void showsWhatAPaperRestsOnAndWhatRestsOnIt() {
        var directive = enter(TestCaller.KEEPER, "05-CT/TW", "2021-06-23", "");
        var resolution = enter(TestCaller.KEEPER, "160/NQ-CP", "2021-12-22", rests(directive));
        var decision = enter(TestCaller.KEEPER, "90/QĐ-TTg", "2022-01-18", "");
        var plan = enter(TestCaller.LABOUR, "12/KH-UBND", "2022-03-15", rests(resolution, decision));
        var below = enter(TestCaller.LABOUR, "13/KH-UBND", "2022-04-15", rests(plan, directive));
        Api.get(TestCaller.HEALTH, plan + "/bases").body("items.document.number", contains("90/QĐ-TTg", "160/NQ-CP"));
        Api.get(TestCaller.HEALTH, plan + "/bases?depth=5")
                .body("items.document.number", contains("90/QĐ-TTg", "160/NQ-CP", "05-CT/TW"))
                .body("items.depth", contains(1, 1, 2))
                .body("items[2].through", contains(id(resolution)));
        Api.get(TestCaller.HEALTH, below + "/bases?depth=5")
                .body("items.find { it.document.number == '05-CT/TW' }.depth", is(1))
                .body("items", hasSize(4));
        Api.get(TestCaller.HEALTH, directive + "/dependants?depth=2")
                .body("items.document.number", contains("13/KH-UBND", "160/NQ-CP", "12/KH-UBND"));
        Api.get(TestCaller.HEALTH, directive + "/bases?depth=0").statusCode(400);
        Api.get(TestCaller.HEALTH, "/v1/documents/" + UUID.randomUUID() + "/bases")
                .statusCode(404);
    }

    @Test
    void refusesPapersThatRestOnEachOtherHoweverFarApart() {
        var first = enter(TestCaller.LABOUR, "1/KH-UBND", "2022-01-15", "");
        var second = enter(TestCaller.LABOUR, "2/KH-UBND", "2022-01-15", rests(first));
        var third = enter(TestCaller.LABOUR, "3/KH-UBND", "2022-01-15", rests(second));
        for (var above : new String[] {first, second, third}) {
            Api.put(TestCaller.LABOUR, first, "\"0\"", paper("1/KH-UBND", "2022-01-15", rests(above)))
                    .statusCode(400)
                    .body("errors.code", contains("BASIS_CYCLE"))
                    .body("errors.pointer", contains("/basisIds/0"));
        }
        assertThat(TestDatabase.number("select count(*) from document_bases")).isEqualTo(2);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Api.post(TestCaller.LABOUR, "/v1/documents", """
                {"number": "1/KH-UBND", "numberUnknown": true, "issuerName": "x", "issuerOrganisationId": "%1$s",
                 "subject": "x", "issuedOn": "2999-01-01", "signedAt": "23.11.2021 17:27",
                 "recipients": [{"role": "INFORM"}, {"organisationId": "%1$s", "role": "INFORM"},
                                {"name": "x", "role": "INFORM", "receivedOn": "2999-01-01"}],
                 "basisIds": ["%1$s"]}""".formatted(UUID.randomUUID()))
                .statusCode(400)
                .body(
                        "errors.code",
                        hasItems(
                                "NUMBER_CONTRADICTED",
                                "ISSUER_UNCLEAR",
                                "DATE_IN_FUTURE",
                                "SIGNATURE_TIME_INVALID",
                                "RECIPIENT_UNCLEAR",
                                "UNKNOWN_ORGANISATION",
                                "UNKNOWN_DOCUMENT"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/numberUnknown",
                                "/issuerName",
                                "/issuedOn",
                                "/signedAt",
                                "/recipients/0",
                                "/recipients/1/organisationId",
                                "/recipients/2/receivedOn",
                                "/basisIds/0",
                                "/issuerOrganisationId"));
        assertThat(TestDatabase.number("select count(*) from documents")).isZero();
    }

    @Test
    void showsADraftToItsKeeperAloneUntilItIsIssued() {
        var draft = Api.post(TestCaller.LABOUR, "/v1/documents", """
                {"draft": true, "issuerName": "UBND huyện", "subject": "Dự thảo"}""")
                .statusCode(201)
                .body("remarks", empty())
                .extract()
                .header("Location");
        Api.get(TestCaller.SIGNER, draft).statusCode(404);
        Api.get(TestCaller.SIGNER, "/v1/documents").body("items", empty());
        Api.get(TestCaller.LABOUR, draft).statusCode(200).body("state", is("DRAFT"));
        Api.put(TestCaller.LABOUR, draft + "/reporting-regimes", "\"0\"", RegimesFixture.all())
                .statusCode(400)
                .body("errors.code", hasItem("UNKNOWN_PROGRAMME"));
        Api.put(TestCaller.LABOUR, draft, "\"0\"", """
                {"issuerName": "UBND huyện", "subject": "Dự thảo"}""").statusCode(409).body("code", is("NUMBER_MISSING"));
        Api.put(TestCaller.LABOUR, draft, "\"0\"", paper("15/KH-UBND", "2024-01-15", ""))
                .statusCode(200)
                .body("state", is("ISSUED"));
        Api.get(TestCaller.SIGNER, draft).statusCode(200);
        Api.put(TestCaller.LABOUR, draft, "\"1\"", paper("15/KH-UBND", "2024-01-15", "\"draft\": true"))
                .statusCode(409)
                .body("code", is("DOCUMENT_ISSUED"));
    }

    @Test
    void letsOnlyItsKeeperCorrectAPaperAndRemembersWhatItWas() {
        var paper = enter(
                TestCaller.LABOUR,
                "15/KH-UBND",
                "2024-01-15",
                "\"signer\": {\"name\": \"Nguyễn Thị Bí Danh\", \"position\": \"Chủ tịch\"}");
        Api.put(TestCaller.KEEPER, paper, "\"0\"", paper("16/KH-UBND", "2024-01-15", ""))
                .statusCode(404);
        Api.put(TestCaller.LABOUR, paper, "\"0\"", paper("16/KH-UBND", "2024-01-15", "\"reason\": \"Đọc sai số\""))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("number.serial", is(16));
        assertThat(TestDatabase.query("select (payload ->> 'change') || ' ' || (payload #>> '{number,text}') || ' '"
                        + " || coalesce(reason, '') from event_log where type = 'vn.gnbv.document.v1' order by seq"))
                .containsExactly("ENTERED 15/KH-UBND ", "CORRECTED 16/KH-UBND Đọc sai số");
        assertThat(TestDatabase.number(
                        "select count(*) from event_log where topic is not null" + " and type = 'vn.gnbv.document.v1'"))
                .as("published")
                .isZero();
        assertThat(TestDatabase.number("select count(*) from event_log where payload::text like '%Bí Danh%'"))
                .as("who signs is in no log")
                .isZero();
    }

    @Test
    void listsTheLatestFirstPageByPageAndThoseWithoutADateLast() {
        Api.post(TestCaller.LABOUR, "/v1/documents", """
                {"number": "9/KH-UBND", "issuerName": "UBND", "subject": "Không rõ ngày"}""").statusCode(201);
        enter(TestCaller.LABOUR, "1/KH-UBND", "2022-01-15", "");
        enter(TestCaller.LABOUR, "2/KH-UBND", "2024-01-15", "");
        enter(TestCaller.LABOUR, "3/QĐ-UBND", "2023-01-15", "");
        var next = Api.get(TestCaller.HEALTH, "/v1/documents?limit=2")
                .body("items.number", contains("2/KH-UBND", "3/QĐ-UBND"))
                .extract()
                .<String>path("next");
        Api.get(TestCaller.HEALTH, "/v1/documents?limit=2&cursor=" + next)
                .body("items.number", contains("1/KH-UBND", "9/KH-UBND"))
                .body("next", nullValue());
        Api.get(TestCaller.HEALTH, "/v1/documents?type=KH&year=2024").body("items.number", contains("2/KH-UBND"));
    }

    @Test
    void keepsAFileUnderItsDigestAndGivesItBackByteForByte() {
        var paper = enter(TestCaller.LABOUR, "15/QĐ-UBND", "2024-01-15", "");
        var content = DocumentFixture.pdf();
        var file = "/attachments/" + DocumentFixture.sha256(content);
        put(TestCaller.LABOUR, paper + file, "\"0\"", content)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("attachments[0].mediaType", is("application/pdf"))
                .body("attachments[0].size", is(content.length));
        put(TestCaller.LABOUR, paper + file, "\"1\"", content)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("attachments", hasSize(1));
        var download = Api.get(TestCaller.COMMUNE_B, paper + file)
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"15-QD-UBND.pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .extract();
        assertThat(download.asByteArray()).isEqualTo(content);
        given().auth()
                .oauth2(TestCaller.COMMUNE_B.token())
                .header("If-None-Match", download.header("ETag"))
                .get(paper + file)
                .then()
                .statusCode(304);
        Api.get(TestCaller.LABOUR, paper + "/attachments/" + "0".repeat(64)).statusCode(404);
    }

    @Test
    void refusesFilesOfAnotherContentDigestOrSize() throws Exception {
        var paper = enter(TestCaller.LABOUR, "15/QĐ-UBND", "2024-01-15", "");
        var script = "<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        put(TestCaller.LABOUR, paper + "/attachments/" + DocumentFixture.sha256(script), "\"0\"", script)
                .statusCode(415)
                .body("code", is("ATTACHMENT_TYPE_UNKNOWN"));
        put(TestCaller.LABOUR, paper + "/attachments/" + DocumentFixture.sha256(script), "\"0\"", DocumentFixture.pdf())
                .statusCode(400)
                .body("code", is("ATTACHMENT_DIGEST_DIFFERS"))
                .body("detail", containsString(DocumentFixture.sha256(DocumentFixture.pdf())));
        var large = Arrays.copyOf(DocumentFixture.pdf(), 20 * 1024 * 1024 + 1);
        var refused = putLarge(paper, large);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("ATTACHMENT_TOO_LARGE");
        var largest = Arrays.copyOf(DocumentFixture.pdf(), 20 * 1024 * 1024);
        assertThat(putLarge(paper, largest).statusCode()).isEqualTo(200);
        assertThat(TestDatabase.number("select count(*) from document_attachments"))
                .isEqualTo(1);
    }

    @Test
    void letsAPlanRestOnAPaperThatIsEnteredAndOnNoOther() {
        vn.gnbv.plans.SongMaProgramme.register();
        var paper = enter(TestCaller.KEEPER, "90/QĐ-TTg", "2022-01-18", "");
        Api.post(
                        TestCaller.LABOUR,
                        "/v1/plans",
                        SongMaPlan.request(UUID.randomUUID())
                                .replace(
                                        "\"title\": \"Kết luận\"",
                                        "\"title\": \"Kết luận\", \"documentId\": \"" + id(paper) + "\""))
                .statusCode(201)
                .body("legalBases.documentId", hasItem(id(paper)));
        Api.post(
                        TestCaller.LABOUR,
                        "/v1/plans",
                        SongMaPlan.request(UUID.randomUUID())
                                .replace(
                                        "\"title\": \"Kết luận\"",
                                        "\"title\": \"Kết luận\", \"documentId\": \"" + UUID.randomUUID() + "\""))
                .statusCode(400)
                .body("errors.code", hasItem("UNKNOWN_DOCUMENT"))
                .body("errors.pointer", hasItem("/legalBases/1/documentId"));
        assertThat(TestDatabase.number("select count(*) from plans")).isEqualTo(1);
    }

    private static void remarks(String number, String issuedOn, String more, String code) {
        Api.post(TestCaller.LABOUR, "/v1/documents", paper(number, issuedOn, more))
                .statusCode(201)
                .body("remarks.code", contains(code));
    }

    /** The client of the other tests takes half a minute for as much. */
    private static HttpResponse<String> putLarge(String paper, byte[] content) throws Exception {
        var path = paper + "/attachments/" + DocumentFixture.sha256(content);
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                            .header("Authorization", "Bearer " + TestCaller.LABOUR.token())
                            .header("If-Match", "\"0\"")
                            .header("Content-Type", "application/octet-stream")
                            .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static ValidatableResponse put(TestCaller caller, String path, String etag, byte[] content) {
        return given().auth()
                .oauth2(caller.token())
                .header("If-Match", etag)
                .contentType("application/octet-stream")
                .body(content)
                .put(path)
                .then();
    }
}
