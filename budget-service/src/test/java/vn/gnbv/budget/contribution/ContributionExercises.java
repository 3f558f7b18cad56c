package vn.gnbv.budget.contribution;

import java.util.Map;
import java.util.UUID;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** How each operation on contributions succeeds. */
public final class ContributionExercises {

    private ContributionExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "stateContribution",
                new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/contributions", days(UUID.randomUUID(), "null"))),
                "changeContribution",
                new Exercise(TestCaller.COMMUNE_A, () -> {
                    var id = stated();
                    return Call.of("/v1/contributions/" + id, days(id, "\"Đã nghiệm thu\""))
                            .ifMatch("\"0\"");
                }),
                "listContributions",
                new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/contributions")),
                "getContribution",
                new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/contributions/" + stated())),
                "getContributionTotals",
                new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/contribution-totals?year=2024")));
    }

    /** The people of commune A have promised 400 days of work on a model of DA2, and done 320.5. */
    static String days(UUID id, String reason) {
        return """
                {"id": "%s", "donorKind": "COMMUNITY", "form": "DAYS", "pledgedQuantity": 400,
                 "receivedQuantity": 320.5, "usedQuantity": 320.5, "receivedVnd": 64100000, "usedVnd": 64100000,
                 "valuation": {"organisationId": "%s", "basis": "Đơn giá ngày công 200.000 đồng"},
                 "programmeId": "%s", "componentId": "%s", "unitId": "%s", "contributedOn": "2024-06-15",
                 "purpose": "Làm chuồng trại mô hình", "sample": true, "reason": %s}""".formatted(
                        id, Place.COMMITTEE_A, Fixtures.PROGRAMME, Fixtures.component(20), Place.COMMUNE_A, reason);
    }

    public static UUID stated() {
        var id = UUID.randomUUID();
        Fixtures.post(TestCaller.COMMUNE_A, "/v1/contributions", days(id, "null"))
                .then()
                .statusCode(201);
        return id;
    }
}
