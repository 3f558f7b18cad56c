package vn.gnbv.household;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** How what happens to a household is exercised. */
final class RegisterExercises {

    private static final String MEMBER =
            "{\"fullName\": \"Lò Thị Mới\", \"sex\": \"FEMALE\", \"birthYear\": 2023, \"relationship\": \"%s\"}";

    private static final String CONFIRMATION =
            "{\"month\": \"2024-01\", \"unitId\": \"%s\", \"receivedOn\": \"2024-02-05\", \"rows\": 0, \"refused\": []}";

    private static final AtomicInteger COUNTER = new AtomicInteger(10);

    private RegisterExercises() {}

    static Map<String, Exercise> all() {
        var all = new HashMap<String, Exercise>();
        add(all, "getHouseholdMembers", () -> Call.of(household() + "/members"));
        add(all, "moveHousehold", () -> change(household(), "/moves", """
                {"unitId": "%s", "on": "2024-05-01"}""".formatted(Given.VILLAGE_B)));
        add(all, "splitHousehold", () -> {
            var household = household();
            return change(household, "/splits", """
                    {"on": "2024-05-01", "leaving": [{"memberId": "%s", "relationship": "HEAD"}]}""".formatted(members(household).get(1)));
        });
        add(all, "mergeHousehold", () -> {
            var other = household();
            return change(household(), "/merges", """
                    {"householdId": "%s", "on": "2024-05-01", "members": [
                      {"memberId": "%s", "relationship": "OTHER"}, {"memberId": "%s", "relationship": "OTHER"}]}""".formatted(
                            other.substring("/v1/households/".length()),
                            members(other).get(0),
                            members(other).get(1)));
        });
        add(
                all,
                "dissolveHousehold",
                () -> change(household(), "/dissolution", "{\"on\": \"2024-05-01\", \"reason\": \"LEFT\"}"));
        add(
                all,
                "addHouseholdMember",
                () -> change(
                        household(),
                        "/members",
                        "{\"since\": \"2023-05-01\", \"member\": " + MEMBER.formatted("CHILD") + "}"));
        add(all, "correctHouseholdMember", () -> {
            var household = household();
            return change(
                    household,
                    "/members/" + members(household).get(1),
                    "{\"reason\": \"sai tên\", \"member\": " + MEMBER.formatted("CHILD") + "}");
        });
        add(all, "leaveHousehold", () -> {
            var household = household();
            return change(
                    household,
                    "/members/" + members(household).get(1) + "/departure",
                    "{\"on\": \"2024-05-01\", \"reason\": \"DIED\"}");
        });
        all.put(
                "resettleHouseholds",
                new Exercise(
                        TestCaller.LABOUR,
                        () -> Call.of("/v1/household-resettlements", """
                        {"fromUnitId": "%s"}""".formatted(Given.endedUnit(Given.VILLAGE_B)))));
        add(all, "getHouseholdFile", () -> Call.of(household() + "/papers"));
        add(
                all,
                "attachToHousehold",
                () -> change(household(), "/papers/" + Given.PDF_SHA256 + "?kind=FORM", Given.PDF));
        add(all, "getHouseholdPaper", () -> Call.of(withPaper()));
        add(all, "searchHouseholds", () -> Call.of("/v1/household-searches", "{\"name\": \"lo thi\"}"));
        add(all, "listDuplicateCandidates", () -> Call.of("/v1/duplicate-candidates"));
        add(all, "getDuplicateCandidate", () -> Call.of(pair()));
        add(all, "resolveDuplicateCandidate", () -> Call.of(
                        pair() + "/resolution",
                        "{\"decision\": \"DIFFERENT_PERSONS\", \"reason\": \"hai người khác nhau\"}")
                .ifMatch("\"0\""));
        add(
                all,
                "importHouseholds",
                () -> Call.of("/v1/household-imports?mode=DRY_RUN", "{\"unitId\": \"" + UUID.randomUUID() + "\"}"));
        add(all, "listHouseholdImports", () -> Call.of("/v1/household-imports"));
        add(all, "getHouseholdImport", () -> Call.of(anImport()));
        add(all, "getHouseholdImportErrors", () -> Call.of(anImport() + "/errors"));
        add(all, "getHouseholdImportTemplate", () -> Call.of("/v1/household-imports/template"));
        all.put("registerRecipient", new Exercise(TestCaller.KEEPER, () -> Call.of("/v1/recipients", recipient())));
        all.put("listRecipients", new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/recipients")));
        all.put("getRecipient", new Exercise(TestCaller.HEALTH, () -> Call.of(aRecipient())));
        add(all, "listEntitlementMovements", () -> Call.of(aRecipient() + "/movements?month=2024-01"));
        add(
                all,
                "downloadEntitlementMovements",
                () -> Call.of(aRecipient() + "/movements/file?month=2024-01&format=CSV"));
        add(
                all,
                "confirmEntitlementMovements",
                () -> Call.of(aRecipient() + "/confirmations", CONFIRMATION.formatted(Place.COMMUNE_A)));
        add(all, "listRecipientConfirmations", () -> Call.of(aRecipient() + "/confirmations"));
        add(all, "getRecipientConfirmation", () -> Call.of(aConfirmation()));
        add(all, "readHouseholdChanges", () -> Call.of("/v1/change-feeds/households?limit=10"));
        add(all, "exportHouseholds", () -> Call.of("/v1/household-exports"));
        return all;
    }

    private static String aConfirmation() {
        return Given.post(
                        TestCaller.COMMUNE_A, aRecipient() + "/confirmations", CONFIRMATION.formatted(Place.COMMUNE_A))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String aRecipient() {
        return Given.post(TestCaller.KEEPER, "/v1/recipients", recipient())
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String recipient() {
        return """
                {"code": "R%d", "nameVi": "Nơi nhận", "nameEn": "Recipient", "classes": ["POOR"],
                 "ofMembers": true, "columns": [{"field": "FULL_NAME", "heading": "Họ tên"}]}""".formatted(COUNTER.incrementAndGet());
    }

    private static String anImport() {
        return Given.as(TestCaller.COMMUNE_A)
                .contentType("application/octet-stream")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/household-imports?mode=DRY_RUN")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static void add(Map<String, Exercise> all, String operation, Supplier<Call> prepare) {
        all.put(operation, new Exercise(TestCaller.COMMUNE_A, prepare));
    }

    private static Call change(String household, String what, String body) {
        return Call.of(household + what, body).ifMatch("\"0\"");
    }

    private static String household() {
        return "/v1/households/" + Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 2);
    }

    private static List<String> members(String household) {
        return Given.get(TestCaller.COMMUNE_A, household).extract().path("members.id");
    }

    private static String withPaper() {
        var path = household() + "/papers/" + Given.PDF_SHA256;
        Given.as(TestCaller.COMMUNE_A)
                .contentType("application/octet-stream")
                .header("If-Match", "\"0\"")
                .body(Given.PDF.getBytes(StandardCharsets.ISO_8859_1))
                .put(path + "?kind=FORM")
                .then()
                .statusCode(200);
        return path;
    }

    /** Two households of one person each, of the same name and year of birth. */
    private static String pair() {
        var body = """
                {"unitId": "%s", "since": "2015-01-01", "members": [
                  {"fullName": "Lò %s", "sex": "FEMALE", "birthYear": 1980, "relationship": "HEAD"}]}""".formatted(Place.COMMUNE_A, UUID.randomUUID());
        String id = "";
        for (int i = 0; i < 2; i++) {
            id = Given.post(TestCaller.COMMUNE_A, "/v1/households", body)
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        return "/v1/duplicate-candidates/"
                + Given.get(TestCaller.COMMUNE_A, "/v1/duplicate-candidates?limit=500")
                        .extract()
                        .path("items.find { it.persons.householdId.contains('" + id + "') }.id");
    }
}
