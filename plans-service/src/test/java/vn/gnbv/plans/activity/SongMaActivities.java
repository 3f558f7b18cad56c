package vn.gnbv.plans.activity;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMaProgramme;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** Activities of Sông Mã, as the district's labour office enters them. */
public final class SongMaActivities {

    public static final String HELD = """
            {"held": {"from": "2024-06-10", "to": "2024-09-05", "output": 1, "costVnd": 82500000,
                      "participants": {"poor": 20, "nearPoor": 9, "newlyEscaped": 4, "other": 0, "women": 15}},
             "evidence": [{"label": "Danh sách lớp", "sha256": "%s"}]}""".formatted("0f".repeat(32));

    private static final String KINDS = "/db/migration/V42__activity_kinds_of_the_programmes.sql";

    private SongMaActivities() {}

    /** The kinds that a migration brought, which an emptied database has lost. */
    public static void shipKinds() {
        try (var sql = Objects.requireNonNull(SongMaActivities.class.getResourceAsStream(KINDS))) {
            TestDatabase.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An activity of a kind on a component in a unit, with whatever else is stated of it. */
    public static String request(String kind, String component, UUID unit, String more) {
        return """
                {"kind": "%s", "componentId": "%s", "unitId": "%s", "year": 2024, "name": "%s năm 2024"%s}""".formatted(kind, SongMaProgramme.component(component), unit, kind, more.isEmpty() ? "" : ", " + more);
    }

    /** A vocational class in the commune of Bó Sinh. */
    public static String aClass(String more) {
        return request("VOCATIONAL_CLASS", "DA4.1", Place.COMMUNE_B, more);
    }

    public static ValidatableResponse plan(String request) {
        return Api.post(TestCaller.LABOUR, "/v1/activities", request);
    }

    /** A planned class; its ETag is "0". */
    public static String planned() {
        return plan(aClass("\"planned\": {\"from\": \"2024-06-01\", \"output\": 1, \"participants\": {\"total\": 35}}"))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** A class that was held; its ETag is "1". */
    public static String held() {
        var activity = planned();
        Api.post(TestCaller.LABOUR, activity + "/holding", "\"0\"", HELD).statusCode(200);
        return activity;
    }
}
