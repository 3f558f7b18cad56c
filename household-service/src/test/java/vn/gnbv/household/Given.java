package vn.gnbv.household;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** What tests begin with: a directory, a standard, rounds, households, assessments and recognitions, as users make them. */
public final class Given {

    public static final UUID STANDARD = UUID.fromString("01900000-0000-7000-c000-000000002022");
    public static final UUID VILLAGE_B = Place.unit(417101);
    public static final List<String> INDICATORS = List.of(
            "employment",
            "dependentPerson",
            "nutrition",
            "healthInsurance",
            "adultEducation",
            "childSchoolAttendance",
            "housingQuality",
            "housingArea",
            "cleanWater",
            "hygienicToilet",
            "telecommunication",
            "informationAccessAssets");

    /** A paper of one byte in each character, and its address. */
    public static final String PDF = "%PDF-1.7 a paper";

    public static final String PDF_SHA256 = "be745a9e5b9d2be07ab3bf55149ef20694c2733d1a4eae8c8c4d2109d977f1ff";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Given() {}

    /** Sơn La, Sông Mã; below it an urban commune A, a rural commune B with a village, and one of unknown type. */
    public static void directory() {
        unit(Place.PROVINCE, null, "PROVINCE", null, "14");
        unit(Place.DISTRICT, Place.PROVINCE, "DISTRICT", null, "126");
        unit(Place.COMMUNE_A, Place.DISTRICT, "COMMUNE", "URBAN", "04168");
        unit(Place.COMMUNE_B, Place.DISTRICT, "COMMUNE", "RURAL", "04171");
        unit(unknownCommune(), Place.DISTRICT, "COMMUNE", null, "04174");
        unit(VILLAGE_B, Place.COMMUNE_B, "VILLAGE", null, "0417101");
        TestDatabase.execute("""
                insert into area_paths (unit_id, ancestor_id, valid)
                with recursive path(unit_id, ancestor_id) as (
                  select unit_id, unit_id from area_versions
                  union all
                  select p.unit_id, v.parent_id from path p join area_versions v on v.unit_id = p.ancestor_id
                  where v.parent_id is not null)
                select unit_id, ancestor_id, '(,)' from path""");
    }

    public static UUID unknownCommune() {
        return Place.unit(4174);
    }

    /** A commune of before July 2025, and what followed it. */
    public static UUID endedUnit(UUID... successors) {
        var id = UUID.randomUUID();
        TestDatabase.execute("""
                insert into unit_copies values ('%1$s', 0);
                insert into unit_versions values ('%1$s', '(,2025-07-01)', '%2$s', 'Xã cũ', 'COMMUNE', 'RURAL');
                insert into area_paths values ('%1$s', '%1$s', '(,2025-07-01)', '2025-07-01'),
                  ('%1$s', '%3$s', '(,2025-07-01)', '2025-07-01')""".formatted(id, COUNTER.incrementAndGet(), Place.DISTRICT));
        for (var successor : successors) {
            TestDatabase.execute("insert into unit_successions values ('%s', '%s', '2025-07-01', 'MERGE', null)"
                    .formatted(id, successor));
        }
        return id;
    }

    private static void unit(UUID id, @Nullable UUID parent, String level, @Nullable String areaType, String code) {
        TestDatabase.execute("""
                insert into unit_copies values ('%1$s', 0);
                insert into unit_versions values ('%1$s', '(,)', '%2$s', 'Đơn vị %2$s', '%3$s', %4$s);
                insert into area_versions values ('%1$s', %5$s, '(,)')""".formatted(id, code, level, quoted(areaType), quoted(parent)));
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : "'" + value + "'";
    }

    public static RequestSpecification as(TestCaller caller) {
        return given().auth()
                .oauth2(caller.token())
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json");
    }

    public static ValidatableResponse post(TestCaller caller, String path, String body) {
        return as(caller).body(body).post(path).then();
    }

    public static ValidatableResponse get(TestCaller caller, String path) {
        return as(caller).get(path).then();
    }

    /** The national standard of 2022–2025 as it is shipped. */
    public static String standardBody(String id, String code) {
        return shipped("/standards/2022-2025.json")
                .replace(
                        "\"code\": \"2022-2025\"",
                        (id.isEmpty() ? "" : "\"id\": \"" + id + "\", ") + "\"code\": \"" + code + "\"");
    }

    public static void standard() {
        post(TestCaller.KEEPER, "/v1/poverty-standards", standardBody(STANDARD.toString(), "2022-2025"))
                .statusCode(201);
    }

    /** The form that is shipped as a sample. */
    public static String formBody(String areaType) {
        return shipped("/sample-forms/SAMPLE-B-" + areaType + ".json");
    }

    /** An income class that is shipped: farm households of 2022 to 2026, workers from 24/02/2025. */
    public static String incomeClassBody(String kind, String areaType) {
        return shipped("/income-classes/" + kind + "-" + areaType + ".json");
    }

    /** A procedure that is shipped: QD24-2021-PERIODIC, QD24-2021-REGULAR or BENEFICIARIES. */
    public static String procedureBody(String code) {
        return shipped("/procedures/" + code + ".json");
    }

    private static String shipped(String path) {
        try (var file = Given.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void form(String areaType) {
        post(TestCaller.KEEPER, "/v1/poverty-standards/" + STANDARD + "/forms", formBody(areaType))
                .statusCode(201);
    }

    /** Answers of a poor household to the sample form. */
    public static String answersBody(String round, String areaPerPerson) {
        return """
                {"roundId": "%s", "assessedOn": "2023-10-10", "answers": [
                 {"question": "householdSize", "number": 6}, {"question": "dependantShare", "number": 50.01},
                 {"question": "employment", "options": ["SOME_WITHOUT"]},
                 {"question": "childNutrition", "options": ["GOOD"]}, {"question": "healthInsurance", "options": ["ALL"]},
                 {"question": "adultEducation", "options": ["FULL"]}, {"question": "childSchool", "options": ["ALL"]},
                 {"question": "weakStructures", "number": 1}, {"question": "areaPerPerson", "number": %s},
                 {"question": "waterSource", "options": ["RAIN"]}, {"question": "toilet", "options": ["NONE"]},
                 {"question": "internet", "options": ["YES"]}, {"question": "informationMeans", "options": []},
                 {"question": "assets", "options": []}, {"question": "electricity", "number": 24.5},
                 {"question": "land", "number": 300}]}""".formatted(round, areaPerPerson);
    }

    public static String roundBody(String kind, int year) {
        return """
                {"kind": "%s", "year": %d, "unitId": "%s", "standardId": "%s", "openedOn": "%d-09-01"}""".formatted(kind, year, Place.DISTRICT, STANDARD, year);
    }

    public static String round(String kind, int year) {
        return created(post(TestCaller.LABOUR, "/v1/review-rounds", roundBody(kind, year)));
    }

    public static String householdBody(UUID unit, int persons) {
        var members = IntStream.range(0, persons)
                .mapToObj(i -> """
                        {"fullName": "Lò Thị %d", "sex": "FEMALE", "birthYear": %d, "relationship": "%s",
                         "ethnicity": "Thái"}""".formatted(COUNTER.incrementAndGet(), 1960 + i, i == 0 ? "HEAD" : "CHILD"))
                .collect(Collectors.joining(","));
        return """
                {"unitId": "%s", "since": "2015-01-01", "members": [%s]}""".formatted(unit, members);
    }

    public static String household(TestCaller caller, UUID unit, int persons) {
        return created(post(caller, "/v1/households", householdBody(unit, persons)));
    }

    public static String assessmentBody(String round, int pointsA, int deprivations) {
        return """
                {"roundId": "%s", "assessedOn": "2023-10-10", "pointsA": %d, "deprivations": [%s]}""".formatted(
                        round,
                        pointsA,
                        INDICATORS.stream()
                                .limit(deprivations)
                                .map(i -> "\"" + i + "\"")
                                .collect(Collectors.joining(",")));
    }

    public static ValidatableResponse assess(
            TestCaller caller, String household, String round, int pointsA, int deprivations) {
        return post(
                        caller,
                        "/v1/households/" + household + "/assessments",
                        assessmentBody(round, pointsA, deprivations))
                .statusCode(201);
    }

    public static String recognitionBody(String round, UUID unit, String date, String... households) {
        return """
                {"roundId": "%s", "unitId": "%s",
                 "decision": {"number": "%d/QĐ-UBND", "issuedOn": "%s",
                              "signer": "Người Ký Thử, Chủ tịch", "sample": true}%s}""".formatted(
                round,
                unit,
                COUNTER.incrementAndGet(),
                date,
                households.length == 0 ? "" : ", \"householdIds\": [\"" + String.join("\", \"", households) + "\"]");
    }

    public static String recognise(TestCaller caller, String round, UUID unit, String date, String... households) {
        return created(post(caller, "/v1/recognitions", recognitionBody(round, unit, date, households)));
    }

    private static String created(ValidatableResponse response) {
        return response.statusCode(201).extract().path("id");
    }
}
