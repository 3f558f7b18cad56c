package vn.gnbv.budget;

import java.util.Map;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** The summaries of a unit, exercised. */
final class SummaryExercises {

    private static final String SCOPE = "?year=2024&unitId=" + Place.DISTRICT;

    private SummaryExercises() {}

    static Map<String, Exercise> all() {
        return Map.of(
                "listSummaryCells", of("/v1/budget-summaries/cells" + SCOPE + "&rows=COMPONENT&columns=SOURCE"),
                "listDisbursementRates", of("/v1/budget-summaries/rates" + SCOPE + "&rows=COMPONENT"),
                "listSpendingWarnings", of("/v1/budget-summaries/warnings" + SCOPE),
                "listLinesOfUnit", of("/v1/budget-summaries/lines" + SCOPE),
                "listBudgetEntries", of("/v1/budget-entries" + SCOPE));
    }

    private static Exercise of(String path) {
        return new Exercise(TestCaller.FINANCE, () -> {
            Fixtures.aLine(20, 100);
            return Call.of(path);
        });
    }
}
