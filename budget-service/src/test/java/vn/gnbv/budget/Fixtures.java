package vn.gnbv.budget;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** The district of Sông Mã in 2024, as the tests need it. */
public final class Fixtures {

    public static final UUID PROGRAMME = UUID.fromString("01900000-0000-7000-b000-000000000001");
    public static final UUID OTHER_PROGRAMME = UUID.fromString("01900000-0000-7000-b000-000000000002");

    private static final AtomicInteger NUMBER = new AtomicInteger(6000);

    private Fixtures() {}

    /** {@code component(72)} is DA7.2, {@code component(70)} is DA7. */
    public static UUID component(int code) {
        return UUID.fromString("01900000-0000-7000-b100-%012d".formatted(code));
    }

    public static UUID line(int number) {
        return UUID.fromString("01900000-0000-7000-b300-%012d".formatted(number));
    }

    /** Units, organisations and components are known; nobody has stated where anything applies. */
    public static void directory() {
        units();
        for (var id : new UUID[] {
            Place.LABOUR_OFFICE,
            Place.FINANCE_OFFICE,
            Place.AGRICULTURE_OFFICE,
            Place.HEALTH_CENTRE,
            Place.agency(5),
            Place.COMMITTEE_A
        }) {
            TestDatabase.execute("insert into organisation_copies values ('%s', 'Cơ quan', 0)".formatted(id));
        }
        TestDatabase.execute("insert into programme_copies values ('%s', 0)".formatted(PROGRAMME));
        component(10, 0, "RECURRENT,INVESTMENT");
        component(11, 10, "RECURRENT,INVESTMENT");
        component(20, 0, "RECURRENT");
        component(30, 0, "RECURRENT");
        component(31, 30, "RECURRENT");
        component(32, 30, "RECURRENT");
        component(40, 0, "RECURRENT,INVESTMENT");
        component(41, 40, "RECURRENT,INVESTMENT");
        component(42, 40, "RECURRENT");
        component(43, 40, "RECURRENT,INVESTMENT");
        component(50, 0, "INVESTMENT");
        component(60, 0, "RECURRENT,INVESTMENT");
        component(62, 60, "RECURRENT");
        component(70, 0, "RECURRENT");
        component(71, 70, "RECURRENT");
        component(72, 70, "RECURRENT");
        TestDatabase.execute("insert into loan_programmes values ('POOR', 'Cho vay hộ nghèo', 'Poor')");
    }

    /** Only the tree: province, district, two communes. */
    public static void units() {
        unit(Place.PROVINCE, null);
        unit(Place.DISTRICT, Place.PROVINCE);
        unit(Place.COMMUNE_A, Place.DISTRICT);
        unit(Place.COMMUNE_B, Place.DISTRICT);
    }

    private static void unit(UUID id, UUID parent) {
        TestDatabase.execute("""
                insert into unit_copies values ('%1$s', 0);
                insert into area_versions values ('%1$s', %2$s, daterange(null, '2025-07-01'));
                insert into area_paths values ('%1$s', '%1$s', daterange(null, '2025-07-01'));
                insert into area_paths select '%1$s', ancestor_id, valid from area_paths where unit_id = %2$s""".formatted(id, parent == null ? "null" : "'" + parent + "'"));
    }

    private static void component(int code, int parent, String types) {
        TestDatabase.execute("insert into component_copies values ('%s', '%s', %s, '%s', 'Dự án', 'Project', '{%s}')"
                .formatted(
                        component(code),
                        PROGRAMME,
                        parent == 0 ? "null" : "'" + component(parent) + "'",
                        "DA" + code / 10 + (code % 10 == 0 ? "" : "." + code % 10),
                        types));
    }

    public static void state(int component, UUID unit, boolean applicable) {
        TestDatabase.execute("""
                insert into applicability_copies values ('%s', '%s', '%s', %s, '2022-01-01', null, 'Công văn mẫu', 0)
                """.formatted(UUID.randomUUID(), component(component), unit, applicable));
    }

    /** Decision 5988/QĐ-UBND of 18/12/2023, by which the money of 2024 was assigned: lines 1 to 8. */
    public static String decision5988() {
        return decision(
                "5988/QĐ-UBND",
                line(1, 20, "CENTRAL", "RECURRENT", 6_667_000_000L, Place.AGRICULTURE_OFFICE)
                        + "," + line(2, 20, "COUNTERPART", "NOT_STATED", 466_250_000L, Place.AGRICULTURE_OFFICE)
                        + "," + line(3, 31, "CENTRAL", "RECURRENT", 2_756_000_000L, Place.AGRICULTURE_OFFICE)
                        + "," + line(4, 32, "CENTRAL", "RECURRENT", 547_000_000L, Place.HEALTH_CENTRE)
                        + "," + line(5, 41, "CENTRAL", "RECURRENT", 1_763_000_000L, Place.LABOUR_OFFICE)
                        + "," + line(6, 43, "CENTRAL", "RECURRENT", 1_460_000_000L, Place.LABOUR_OFFICE)
                        + "," + line(7, 62, "CENTRAL", "RECURRENT", 275_000_000L, Place.LABOUR_OFFICE, Place.agency(5))
                        + "," + line(8, 70, "CENTRAL", "RECURRENT", 1_621_000_000L, Place.LABOUR_OFFICE));
    }

    public static String decision(String number, String lines) {
        return """
                {"kind": "ASSIGNMENT", "number": "%s", "issuedOn": "2023-12-18", "issuer": "UBND huyện Sông Mã",
                 "programmeId": "%s", "unitId": "%s", "year": 2024, "lines": [%s]}""".formatted(number, PROGRAMME, Place.DISTRICT, lines);
    }

    public static String line(int number, int component, String source, String type, long vnd, UUID... leads) {
        var list = new StringBuilder();
        for (var lead : leads) {
            list.append(list.isEmpty() ? "" : ", ").append('"').append(lead).append('"');
        }
        return """
                {%s"componentId": "%s", "unitId": "%s", "leadOrganisationIds": [%s], "source": "%s",
                 "capitalType": "%s", "amountVnd": %d}""".formatted(
                        number == 0 ? "" : "\"id\": \"" + line(number) + "\", ",
                        component(component),
                        Place.DISTRICT,
                        list,
                        source,
                        type,
                        vnd);
    }

    /** An allocation of one child line out of a parent. */
    public static String allocation(String number, UUID parent, int component, UUID unit, long vnd) {
        return """
                {"kind": "ALLOCATION", "number": "%s", "issuedOn": "2024-02-01", "issuer": "UBND huyện Sông Mã",
                 "programmeId": "%s", "unitId": "%s", "year": 2024, "sample": true, "lines": [
                  {"componentId": "%s", "unitId": "%s", "holderOrganisationId": "%s", "leadOrganisationIds": ["%s"],
                   "source": "CENTRAL", "capitalType": "RECURRENT", "amountVnd": %d, "parentLineId": "%s"}]}""".formatted(
                        number,
                        PROGRAMME,
                        Place.DISTRICT,
                        component(component),
                        unit,
                        Place.COMMITTEE_A,
                        Place.LABOUR_OFFICE,
                        vnd,
                        parent);
    }

    public static String disbursement(UUID line, long vnd) {
        return """
                {"lineId": "%s", "amountVnd": %d, "paidOn": "2024-05-02", "capitalType": "RECURRENT",
                 "treasuryReference": "KB-%d", "content": "Hỗ trợ con giống"}""".formatted(line, vnd, NUMBER.incrementAndGet());
    }

    public static String adjustment(String number, UUID from, UUID to, long vnd) {
        return """
                {"number": "%s", "issuedOn": "2024-06-03", "issuer": "UBND huyện Sông Mã", "reason": "Cân đối lại",
                 "movements": [{"fromLineId": "%s", "toLineId": "%s", "amountVnd": %d}]}""".formatted(number, from, to, vnd);
    }

    /** The plan of 2024, issued. */
    public static UUID aPlan() {
        var id = UUID.randomUUID();
        TestDatabase.execute("insert into plan_copies values ('%s', 1, '%s', '%s', 2024, 7)"
                .formatted(id, PROGRAMME, Place.DISTRICT));
        return id;
    }

    /** A number that no paper has yet. */
    public static String number() {
        return NUMBER.incrementAndGet() + "/QĐ-UBND";
    }

    public static Response post(String path, String body) {
        return post(TestCaller.FINANCE, path, body);
    }

    public static Response post(TestCaller caller, String path, String body) {
        return as(caller)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    public static Response get(String path) {
        return as(TestCaller.FINANCE).get(path);
    }

    public static RequestSpecification as(TestCaller caller) {
        return given().auth().oauth2(caller.token());
    }

    /** A line of central recurrent money in the district, recorded through the API. */
    public static UUID aLine(int component, long vnd) {
        return UUID.fromString(post(
                        "/v1/budget-decisions",
                        decision(number(), line(0, component, "CENTRAL", "RECURRENT", vnd, Place.LABOUR_OFFICE)))
                .then()
                .statusCode(201)
                .extract()
                .path("lines[0].id"));
    }
}
