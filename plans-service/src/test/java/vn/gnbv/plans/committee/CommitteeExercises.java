package vn.gnbv.plans.committee;

import java.util.Map;
import java.util.UUID;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.officer.OfficerExercises;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** How each operation on steering committees succeeds. */
public final class CommitteeExercises {

    private CommitteeExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "registerSteeringCommittee",
                new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/steering-committees", committee(UUID.randomUUID()))),
                "changeSteeringCommittee",
                new Exercise(TestCaller.LABOUR, () -> {
                    var id = UUID.randomUUID();
                    return Call.of(registered(id), committee(id)).ifMatch("\"0\"");
                }),
                "listSteeringCommittees",
                new Exercise(TestCaller.SIGNER, () -> Call.of("/v1/steering-committees")),
                "getSteeringCommittee",
                new Exercise(TestCaller.SIGNER, () -> Call.of(registered(UUID.randomUUID()))),
                "addConclusion",
                new Exercise(TestCaller.SIGNER, () -> Call.of(
                                registered(UUID.randomUUID()) + "/conclusions", conclusion(Place.HEALTH_CENTRE))
                        .ifMatch("\"0\"")),
                "settleConclusion",
                new Exercise(TestCaller.HEALTH, () -> {
                    var committee = concluded(conclusion(Place.HEALTH_CENTRE));
                    return Call.of(committee + "/settlements", settlement(committee))
                            .ifMatch("\"1\"");
                }));
    }

    /** The committee of Sông Mã; its chair is of the district's committee. */
    public static String committee(UUID id) {
        return """
                {"id": "%s", "unitId": "%s", "organisationId": "%s",
                 "name": "Ban Chỉ đạo các Chương trình mục tiêu quốc gia", "basis": "Quyết định của UBND huyện",
                 "establishedOn": "2024-02-01",
                 "members": [{"officerId": "%s", "role": "CHAIR"},
                             {"officerId": "%s", "role": "MEMBER", "unitId": "%s"}]}""".formatted(
                        id,
                        Place.DISTRICT,
                        Place.DISTRICT_COMMITTEE,
                        OfficerExercises.of(Place.DISTRICT_COMMITTEE),
                        OfficerExercises.of(Place.LABOUR_OFFICE),
                        Place.COMMUNE_B);
    }

    public static String conclusion(UUID organisation) {
        return """
                {"concludedOn": "2024-03-15", "paperNumber": "86/TB-UBND", "text": "Hoàn thành rà soát nhà tạm",
                 "assignedOrganisationId": "%s", "dueOn": "2024-04-30", "dueKind": "BY"}""".formatted(organisation);
    }

    static String settlement(String committee) {
        String id = Api.get(TestCaller.LABOUR, committee).extract().path("conclusions[0].id");
        return """
                {"conclusionId": "%s", "doneOn": "2024-04-29"}""".formatted(id);
    }

    static String registered(UUID id) {
        Api.post(TestCaller.LABOUR, "/v1/steering-committees", committee(id)).statusCode(201);
        return "/v1/steering-committees/" + id;
    }

    /** A committee with this conclusion; its ETag is "1". */
    public static String concluded(String conclusion) {
        var committee = registered(UUID.randomUUID());
        Api.post(TestCaller.SIGNER, committee + "/conclusions", "\"0\"", conclusion)
                .statusCode(200);
        return committee;
    }
}
