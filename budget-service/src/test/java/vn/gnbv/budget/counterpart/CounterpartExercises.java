package vn.gnbv.budget.counterpart;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** How each operation on the counterpart succeeds. */
public final class CounterpartExercises {

    private static final AtomicInteger YEAR = new AtomicInteger();

    private CounterpartExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "stateCounterpartRatio",
                new Exercise(TestCaller.FINANCE, () -> {
                    var year = 2000 + YEAR.getAndIncrement() % 25;
                    return Call.of("/v1/counterpart-ratios", ratio(year, String.valueOf(year), "3"));
                }),
                "listCounterpartRatios",
                new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/counterpart-ratios?year=2024")),
                "checkCounterpart",
                new Exercise(TestCaller.FINANCE, () -> Call.of(check())));
    }

    static String ratio(int first, String last, String percent) {
        return """
                {"programmeId": "%s", "unitId": "%s", "firstYear": %d, "lastYear": %s, "percent": %s,
                 "basis": "Quyết định 02/2022/QĐ-TTg"}""".formatted(Fixtures.PROGRAMME, Place.DISTRICT, first, last, percent);
    }

    static String check() {
        return "/v1/counterpart-checks?programmeId=%s&year=2024&unitId=%s"
                .formatted(Fixtures.PROGRAMME, Place.DISTRICT);
    }
}
