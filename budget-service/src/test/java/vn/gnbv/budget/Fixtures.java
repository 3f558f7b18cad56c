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

    public static String commitment(UUID line, long vnd) {
        return """
                {"lineId": "%s", "amountVnd": %d, "contractNumber": "%d/HĐ", "signedOn": "2024-03-04",
                 "capitalType": "RECURRENT", "payeeKind": "COOPERATIVE", "content": "Cung cấp bò giống"}""".formatted(line, vnd, NUMBER.incrementAndGet());
    }

    public static String advance(UUID line, long vnd) {
        return """
                {"lineId": "%s", "amountVnd": %d, "treasuryReference": "TU-%d", "advancedOn": "2024-04-01",
                 "capitalType": "RECURRENT", "payeeKind": "PUBLIC_UNIT", "content": "Tạm ứng mở lớp nghề"}""".formatted(line, vnd, NUMBER.incrementAndGet());
    }

    /** What holds for a year of the programme in the district, without rules. */
    public static String budgetYear(int year, String settledBy) {
        return budgetYear(year, settledBy, false, false, "", "");
    }

    public static String budgetYear(
            int year, String settledBy, boolean secondPerson, boolean separatePayer, String rules, String classes) {
        return """
                {"programmeId": "%s", "year": %d, "unitId": "%s", "settledBy": %s, "settledByBasis": "Luật 83/2015/QH13",
                 "secondPerson": %s, "separatePayer": %s, "authorityRules": [%s], "carryOverClasses": [%s]}""".formatted(
                        PROGRAMME,
                        year,
                        Place.DISTRICT,
                        settledBy == null ? "null" : "\"" + settledBy + "\"",
                        secondPerson,
                        separatePayer,
                        rules,
                        classes);
    }

    public static String authorityRule(String act, String authority) {
        return """
                {"act": "%s", "authorities": ["%s"], "basis": "Nghị quyết mẫu"}""".formatted(act, authority);
    }

    public static String closing(String issuedOn) {
        return """
                {"number": "%s", "issuedOn": "%s", "issuer": "HĐND huyện Sông Mã"}""".formatted(number(), issuedOn);
    }

    public static String carryOver(int fromYear, String issuedOn, String expiresOn, String lines) {
        return """
                {"number": "%s", "issuedOn": "%s", "issuer": "HĐND tỉnh Sơn La", "programmeId": "%s", "unitId": "%s",
                 "fromYear": %d, "basis": "Nghị quyết 104/2023/QH15", "expiresOn": "%s", "sample": true,
                 "lines": [%s]}""".formatted(number(), issuedOn, PROGRAMME, Place.DISTRICT, fromYear, expiresOn, lines);
    }

    public static String carried(UUID from, long vnd) {
        return """
                {"fromLineId": "%s", "amountVnd": %d}""".formatted(from, vnd);
    }

    public static String cancellation(UUID line, long vnd) {
        return """
                {"number": "%s", "issuedOn": "2024-11-04", "issuer": "UBND huyện Sông Mã", "programmeId": "%s",
                 "unitId": "%s", "year": 2024, "reason": "Không còn nhu cầu",
                 "lines": [{"lineId": "%s", "amountVnd": %d}]}""".formatted(number(), PROGRAMME, Place.DISTRICT, line, vnd);
    }

    public static String succession(String lines) {
        return """
                {"number": "%s", "issuedOn": "2024-04-01", "issuer": "UBND tỉnh Sơn La", "programmeId": "%s",
                 "unitId": "%s", "year": 2024, "basis": "Nghị quyết sắp xếp mẫu", "sample": true,
                 "lines": [%s]}""".formatted(number(), PROGRAMME, Place.DISTRICT, lines);
    }

    public static String inherited(UUID from, UUID unit, long vnd) {
        return """
                {"fromLineId": "%s", "unitId": "%s", "amountVnd": %d}""".formatted(from, unit, vnd);
    }

    /** The units outlast the reform of July 2025. */
    public static void unitsGoOn() {
        TestDatabase.execute("update area_versions set valid = '(,)'; update area_paths set valid = '(,)'");
    }

    /** A decision in the year, with lines of that year's money. */
    public static String decisionOf(int year, String issuedOn, String lines) {
        return decision(number(), lines)
                .replace("\"year\": 2024", "\"year\": " + year)
                .replace("2023-12-18", issuedOn);
    }

    /** Another officer of the same office. */
    public static Response postAsSecond(String path, String body) {
        return given().auth()
                .oauth2(TestCaller.token(
                        "finance-second", Place.DISTRICT, Place.FINANCE_OFFICE, java.util.List.of("BUDGET_OFFICER")))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    public static final String PDF = "%PDF-1.4\n% a scan\n";

    /** Where the PDF belongs below its paper. */
    public static String file() {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(PDF.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return "/attachments/" + java.util.HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the PDF is to be found once it is attached. */
    public static String attach(String paper) {
        as(TestCaller.FINANCE)
                .header("If-Match", "\"0\"")
                .contentType("application/octet-stream")
                .body(PDF.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put(paper + file())
                .then()
                .statusCode(200);
        return paper + file();
    }

    /** A body with one more field. */
    public static String with(String body, String field, Object value) {
        return body.replaceFirst("\\{", "{\"" + field + "\": \"" + value + "\", ");
    }

    public static String giveBack(long vnd) {
        return """
                {"amountVnd": %d, "recoveredOn": "2024-09-02", "reason": "Không dùng hết (%d)"}""".formatted(vnd, NUMBER.incrementAndGet());
    }

    public static String takeBack(String kind, long vnd) {
        return with(giveBack(vnd), "kind", kind);
    }

    /** Where what is posted is to be found. */
    public static String location(String path, String body) {
        return post(path, body)
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    public static String adjustment(String number, UUID from, UUID to, long vnd) {
        return """
                {"number": "%s", "issuedOn": "2024-06-03", "issuer": "UBND huyện Sông Mã", "reason": "Cân đối lại",
                 "movements": [{"fromLineId": "%s", "toLineId": "%s", "amountVnd": %d}]}""".formatted(number, from, to, vnd);
    }

    /** Lines whose totals are not what their ledger adds up to. */
    public static java.util.List<String> ledgerDifferences() {
        return TestDatabase.query("""
                select l.id from budget_lines l left join (
                  select line_id, sum(change_vnd) filter (where account = 'ASSIGNED') as assigned,
                    sum(change_vnd) filter (where account = 'ADJUSTED') as adjusted,
                    sum(change_vnd) filter (where account = 'ALLOCATED') as allocated,
                    sum(change_vnd) filter (where account = 'CARRIED_IN') as carried_in,
                    sum(change_vnd) filter (where account = 'CARRIED_OUT') as carried_out,
                    sum(change_vnd) filter (where account = 'COMMITTED') as committed,
                    sum(change_vnd) filter (where account = 'ADVANCED') as advanced,
                    sum(change_vnd) filter (where account = 'DISBURSED') as disbursed,
                    sum(change_vnd) filter (where account = 'CANCELLED') as cancelled
                  from budget_entries group by line_id) e on e.line_id = l.id
                where (l.assigned_vnd, l.adjusted_vnd, l.allocated_vnd, coalesce(l.carried_in_vnd, 0), l.carried_out_vnd,
                       l.committed_vnd, l.advanced_vnd, l.disbursed_vnd, l.cancelled_vnd)
                  is distinct from (coalesce(e.assigned, 0), coalesce(e.adjusted, 0), coalesce(e.allocated, 0),
                    coalesce(e.carried_in, 0), coalesce(e.carried_out, 0), coalesce(e.committed, 0),
                    coalesce(e.advanced, 0), coalesce(e.disbursed, 0), coalesce(e.cancelled, 0))""");
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
