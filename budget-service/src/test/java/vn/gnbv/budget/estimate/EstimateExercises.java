package vn.gnbv.budget.estimate;

import static vn.gnbv.budget.Fixtures.component;
import static vn.gnbv.budget.Fixtures.location;
import static vn.gnbv.budget.Fixtures.number;

import java.util.Map;
import java.util.UUID;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** How each operation on estimates succeeds. */
public final class EstimateExercises {

    private EstimateExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "recordEstimate",
                new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/budget-estimates", estimate(item(20, 100)))),
                "listEstimates",
                new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/budget-estimates")),
                "getEstimate",
                new Exercise(
                        TestCaller.FINANCE, () -> Call.of(location("/v1/budget-estimates", estimate(item(20, 100))))),
                "compareEstimate",
                new Exercise(TestCaller.FINANCE, () -> Call.of(comparison(Place.DISTRICT))));
    }

    static String estimate(String items) {
        return """
                {"number": "%s", "issuedOn": "2023-08-15", "issuer": "UBND huyện Sông Mã",
                 "signer": {"name": "Người ký mẫu", "position": "Chủ tịch"}, "programmeId": "%s", "unitId": "%s",
                 "year": 2024, "sample": true, "items": [%s]}""".formatted(number(), Fixtures.PROGRAMME, Place.DISTRICT, items);
    }

    static String item(int component, long vnd) {
        return item(component, Place.DISTRICT, vnd);
    }

    static String item(int component, UUID unit, long vnd) {
        return """
                {"componentId": "%s", "unitId": "%s", "source": "CENTRAL", "capitalType": "RECURRENT",
                 "amountVnd": %d}""".formatted(component(component), unit, vnd);
    }

    static String comparison(UUID unit) {
        return "/v1/estimate-comparisons?programmeId=%s&year=2024&unitId=%s".formatted(Fixtures.PROGRAMME, unit);
    }
}
