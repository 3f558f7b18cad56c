package vn.gnbv.plans.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.gnbv.plans.Api;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** How the contract kit exercises what the directory does beside its simple imports. */
public final class DirectoryExercises {

    private static final String IMPORTS = "/v1/administrative-unit-imports";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private DirectoryExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "listUnitListChanges",
                new Exercise(TestCaller.KEEPER, () -> Call.of(preview() + "/changes")),
                "confirmAdministrativeUnitImport",
                new Exercise(TestCaller.KEEPER, () -> Call.of(preview() + "/confirmation", "{\"decisions\": []}")
                        .ifMatch("\"0\"")),
                "getUnitSuccessors",
                new Exercise(
                        TestCaller.HEALTH,
                        () -> Call.of("/v1/administrative-units/" + Place.COMMUNE_A + "/successors")),
                "stateOrganisationSuccessions",
                new Exercise(TestCaller.KEEPER, () -> Call.of(
                                anOrganisation() + "/successions", """
                                {"successions": [{"successorId": "%s", "onDay": "2025-03-01", "passes": "EVERYTHING",
                                  "componentIds": [], "taskIds": [], "regimeIds": []}]}""".formatted(Place.AGRICULTURE_OFFICE))
                        .ifMatch("\"0\"")));
    }

    /** Each list holds from a later day than the one before. */
    private static String preview() {
        var number = NUMBER.incrementAndGet();
        var day = LocalDate.parse("2025-07-01").plusDays(number);
        return Api.post(TestCaller.KEEPER, IMPORTS, """
                        {"list": {"validFrom": "%s", "belowUnitId": "%s",
                                  "csv": "code,full_name,level,parent_code\\n9%04d,Xã Mới,COMMUNE,14\\n"}}""".formatted(day, Place.PROVINCE, number))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String anOrganisation() {
        return Api.post(TestCaller.KEEPER, "/v1/organisations", """
                        {"name": "Phòng %d", "kind": "AGENCY", "unitId": "%s"}""".formatted(NUMBER.incrementAndGet(), Place.DISTRICT))
                .extract()
                .header("Location");
    }
}
