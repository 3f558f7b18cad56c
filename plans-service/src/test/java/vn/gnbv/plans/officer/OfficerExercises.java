package vn.gnbv.plans.officer;

import java.util.Map;
import java.util.UUID;
import vn.gnbv.plans.Api;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** How each operation on officers succeeds. */
public final class OfficerExercises {

    private OfficerExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "registerOfficer",
                new Exercise(TestCaller.COMMUNE_B, () -> Call.of("/v1/officers", officer(UUID.randomUUID()))),
                "changeOfficer",
                new Exercise(TestCaller.COMMUNE_B, () -> {
                    var id = UUID.randomUUID();
                    register(officer(id));
                    return Call.of("/v1/officers/" + id, officer(id)).ifMatch("\"0\"");
                }),
                "listOfficers",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/officers")),
                "getOfficer",
                new Exercise(TestCaller.HEALTH, () -> {
                    var id = UUID.randomUUID();
                    register(officer(id));
                    return Call.of("/v1/officers/" + id);
                }));
    }

    /** A collaborator of Xã Bó Sinh. */
    static String officer(UUID id) {
        return officer(id, Place.COMMITTEE_B, Place.COMMUNE_B, "COLLABORATOR");
    }

    static String officer(UUID id, UUID organisation, UUID unit, String role) {
        return """
                {"id": "%s", "organisationId": "%s", "unitId": "%s", "role": "%s", "validFrom": "2024-01-01",
                 "name": "Lò Văn Pánh", "contact": "0912345678",
                 "classes": [{"activityId": "01900000-0000-7000-e000-000000000001", "attendedOn": "2024-04-20"}]}""".formatted(id, organisation, unit, role);
    }

    /** An officer of any organisation of Sông Mã. */
    public static UUID of(UUID organisation) {
        var id = UUID.randomUUID();
        register(officer(id, organisation, Place.DISTRICT, "OFFICER"));
        return id;
    }

    private static void register(String officer) {
        Api.post(TestCaller.KEEPER, "/v1/officers", officer).statusCode(201);
    }
}
