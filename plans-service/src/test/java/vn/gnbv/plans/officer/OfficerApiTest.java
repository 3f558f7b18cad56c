package vn.gnbv.plans.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMa;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class OfficerApiTest {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-c100-000000000001");

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.settle();
        TestDatabase.execute("truncate event_log");
    }

    @Test
    void showsWhoItIsToTheSameOrganisationAndTheKeeperOnly() {
        Api.post(TestCaller.COMMUNE_B, "/v1/officers", OfficerExercises.officer(ID))
                .statusCode(201);
        for (var caller : TestCaller.values()) {
            var one = Api.get(caller, "/v1/officers/" + ID)
                    .statusCode(200)
                    .body("role", is("COLLABORATOR"))
                    .extract()
                    .asString();
            var list = Api.get(caller, "/v1/officers").extract().asString();
            var knows = caller == TestCaller.COMMUNE_B || caller == TestCaller.KEEPER;
            assertThat(one.contains("Lò Văn Pánh") && one.contains("0912345678"))
                    .as(caller.user())
                    .isEqualTo(knows);
            assertThat(list.contains("Pánh") || list.contains("0912"))
                    .as(caller.user())
                    .isEqualTo(knows);
        }
    }

    @Test
    void letsNeitherNameNorContactLeaveTheService() {
        Api.post(TestCaller.KEEPER, "/v1/officers", OfficerExercises.officer(ID))
                .statusCode(201);
        Api.put(
                        TestCaller.COMMUNE_B,
                        "/v1/officers/" + ID,
                        "\"0\"",
                        OfficerExercises.officer(ID)
                                .replace("\"2024-01-01\"", "\"2024-01-01\", \"validTo\": \"2025-06-30\""))
                .statusCode(200)
                .header("ETag", "\"1\"");
        assertThat(TestDatabase.query("select payload ->> 'change' from event_log where topic = 'gnbv.directory'"))
                .containsExactly("REGISTERED", "CHANGED");
        assertThat(TestDatabase.query("select event_log::text from event_log"))
                .noneMatch(row -> row.contains("Pánh") || row.contains("0912345678"));
    }

    @Test
    void saysNothingWhenTheSameIsStatedAgain() {
        Api.post(TestCaller.KEEPER, "/v1/officers", OfficerExercises.officer(ID))
                .statusCode(201);
        Api.put(TestCaller.KEEPER, "/v1/officers/" + ID, "\"0\"", OfficerExercises.officer(ID))
                .statusCode(200)
                .header("ETag", "\"0\"");
        assertThat(TestDatabase.query("select payload ->> 'change' from event_log"))
                .containsExactly("REGISTERED");
    }

    @Test
    void listsThoseAtWorkOnADay() {
        Api.post(
                        TestCaller.KEEPER,
                        "/v1/officers",
                        OfficerExercises.officer(ID)
                                .replace("\"2024-01-01\"", "\"2024-01-01\", \"validTo\": \"2025-06-30\""))
                .statusCode(201);
        OfficerExercises.of(Place.HEALTH_CENTRE);
        Api.get(TestCaller.HEALTH, "/v1/officers?asOf=2025-06-30").body("items", hasSize(2));
        Api.get(TestCaller.HEALTH, "/v1/officers?asOf=2025-07-01").body("items", hasSize(1));
        Api.get(TestCaller.HEALTH, "/v1/officers?asOf=2023-12-31").body("items", empty());
        Api.get(TestCaller.HEALTH, "/v1/officers?role=OFFICER").body("items.role", contains("OFFICER"));
        Api.get(TestCaller.HEALTH, "/v1/officers?unitId=" + Place.COMMUNE_B).body("items.id", contains(ID.toString()));
        Api.get(TestCaller.HEALTH, "/v1/officers?organisationId=" + Place.COMMITTEE_A)
                .body("items", empty());
    }

    @Test
    void isKeptByItsOwnOrganisation() {
        Api.post(TestCaller.COMMUNE_A, "/v1/officers", OfficerExercises.officer(ID))
                .statusCode(404);
        Api.post(TestCaller.OPERATOR, "/v1/officers", OfficerExercises.officer(ID))
                .statusCode(403);
        Api.post(TestCaller.COMMUNE_B, "/v1/officers", OfficerExercises.officer(ID))
                .statusCode(201);
        Api.post(TestCaller.COMMUNE_B, "/v1/officers", OfficerExercises.officer(ID))
                .statusCode(409)
                .body("code", is("ALREADY_EXISTS"));
        Api.put(TestCaller.COMMUNE_A, "/v1/officers/" + ID, "\"0\"", OfficerExercises.officer(ID))
                .statusCode(404);
        Api.put(
                        TestCaller.KEEPER,
                        "/v1/officers/" + ID,
                        "\"0\"",
                        OfficerExercises.officer(ID, Place.COMMITTEE_A, Place.COMMUNE_A, "COLLABORATOR"))
                .statusCode(409)
                .body("code", is("OFFICER_ELSEWHERE"));
        Api.get(TestCaller.KEEPER, "/v1/officers/" + ID).header("ETag", "\"0\"");
    }

    @Test
    void namesAllThatIsWrongAndKeepsNothingOfIt() {
        Api.post(TestCaller.KEEPER, "/v1/officers", """
                        {"organisationId": "%1$s", "unitId": "%1$s", "role": "SURVEYOR", "validFrom": "2024-01-01",
                         "validTo": "2023-12-31", "name": "A",
                         "classes": [{"activityId": "%1$s", "attendedOn": "2099-01-01"}]}""".formatted(ID))
                .statusCode(400)
                .body("errors.pointer", contains("/validTo", "/classes/0/attendedOn", "/organisationId", "/unitId"))
                .body(
                        "errors.code",
                        contains("VALIDITY_REVERSED", "DATE_IN_FUTURE", "UNKNOWN_ORGANISATION", "UNKNOWN_UNIT"));
        Api.post(TestCaller.KEEPER, "/v1/officers", OfficerExercises.officer(ID).replace("COLLABORATOR", "KING"))
                .statusCode(400)
                .body("errors[0].pointer", is("/role"))
                .body("detail", not(containsString("Pánh")));
        assertThat(TestDatabase.number("select count(*) from officers")).isZero();
        assertThat(TestDatabase.number("select count(*) from event_log")).isZero();
    }
}
