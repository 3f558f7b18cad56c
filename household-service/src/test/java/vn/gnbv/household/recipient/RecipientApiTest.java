package vn.gnbv.household.recipient;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.household.Reform;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class RecipientApiTest {

    @Inject
    AreaTree areas;

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
    }

    @Test
    void listsWhoRisesAndWhoFallsByDecisionsAndByWhoBelongsToAHousehold() {
        var insurance = recipient("HEALTH_INSURANCE", true, "");
        var electricity = recipient("ELECTRICITY", false, "");
        var schools = recipient("SCHOOLS", true, ", \"youngest\": 0, \"oldest\": 17");
        var round = Given.round("PERIODIC", 2023);
        var id = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2);
        List<String> members = Given.get(TestCaller.COMMUNE_B, "/v1/households/" + id)
                .extract()
                .path("members.id");
        Given.assess(TestCaller.COMMUNE_B, id, round, 100, 3);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
        movements(insurance, "2023-11").body("items", hasSize(0));
        movements(insurance, "2023-12")
                .body("items.direction", contains("RISE", "RISE"))
                .body("items.memberId", contains(members.toArray()));
        movements(electricity, "2023-12")
                .body("items.direction", contains("RISE"))
                .body("items.memberId", contains(members.getFirst()));
        movements(schools, "2023-12").body("items", hasSize(0));
        change(id, "/members", """
                {"since": "2024-01-10", "member": {"fullName": "Lò Văn Bé", "sex": "MALE", "birthYear": 2024,
                 "relationship": "GRANDCHILD"}}""").statusCode(201);
        change(id, "/members/" + members.get(1) + "/departure", "{\"on\": \"2024-01-20\", \"reason\": \"DIED\"}")
                .statusCode(200);
        movements(insurance, "2024-01").body("items.direction", contains("FALL", "RISE"));
        movements(schools, "2024-01").body("items.fullName", contains("Lò Văn Bé"));
        movements(electricity, "2024-01").body("items", hasSize(0));
        movements(insurance, "2024-02").body("items", hasSize(0));
        Given.get(TestCaller.COMMUNE_A, "/v1/recipients/" + insurance + "/movements?month=2023-12")
                .statusCode(200)
                .body("items", hasSize(0));
        Given.get(
                        TestCaller.COMMUNE_A,
                        "/v1/recipients/" + insurance + "/movements?month=2023-12&unitId=" + Place.COMMUNE_B)
                .statusCode(404);
    }

    @Test
    void aHouseholdFallsWhereItsUnitLayAndRisesWhereItHasPassed() {
        var electricity = recipient("ELECTRICITY", false, "");
        var round = Given.round("PERIODIC", 2023);
        var id = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        Given.assess(TestCaller.COMMUNE_A, id, round, 100, 3);
        Given.recognise(TestCaller.COMMUNE_A, round, Place.COMMUNE_A, "2023-12-14");
        Reform.on(LocalDate.of(2025, 7, 1), areas);

        movementsOf(Place.PROVINCE, electricity, "2025-06").body("items", hasSize(0));
        movementsOf(Place.PROVINCE, electricity, "2025-07").body("items.direction", contains("FALL"));
        movementsOf(Reform.OTHER_PROVINCE, electricity, "2025-07").body("items.direction", contains("RISE"));
        movementsOf(Reform.OTHER_PROVINCE, electricity, "2025-08").body("items", hasSize(0));
    }

    private static ValidatableResponse movementsOf(UUID area, String recipient, String month) {
        return Given.as(TestCaller.LABOUR)
                .auth()
                .oauth2(TestCaller.token("leader", area, null, List.of("REVIEW_LEADER")))
                .get("/v1/recipients/" + recipient + "/movements?month=" + month)
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAgesOfHouseholdsAndCodesThatAreTaken() {
        recipient("BANK", false, "");
        Given.post(TestCaller.KEEPER, "/v1/recipients", body("BANK", false, ""))
                .statusCode(409)
                .body("code", is("RECIPIENT_EXISTS"));
        Given.post(TestCaller.KEEPER, "/v1/recipients", body("B2", false, ", \"youngest\": 9, \"oldest\": 3"))
                .statusCode(400)
                .body("errors.code", contains("AGE_OF_HOUSEHOLDS", "AGES_REVERSED"));
    }

    private static String recipient(String code, boolean ofMembers, String ages) {
        return Given.post(TestCaller.KEEPER, "/v1/recipients", body(code, ofMembers, ages))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String body(String code, boolean ofMembers, String ages) {
        return """
                {"code": "%s", "nameVi": "Nơi nhận", "nameEn": "Recipient", "classes": ["POOR", "NEAR_POOR"],
                 "ofMembers": %s%s}""".formatted(code, ofMembers, ages);
    }

    private static ValidatableResponse movements(String recipient, String month) {
        return Given.get(TestCaller.COMMUNE_B, "/v1/recipients/" + recipient + "/movements?month=" + month)
                .statusCode(200);
    }

    private static ValidatableResponse change(String id, String what, String body) {
        int version = Given.get(TestCaller.COMMUNE_B, "/v1/households/" + id)
                .extract()
                .path("version");
        return Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/households/" + id + what)
                .then();
    }
}
