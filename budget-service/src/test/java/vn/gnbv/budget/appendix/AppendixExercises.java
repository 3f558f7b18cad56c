package vn.gnbv.budget.appendix;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** How each operation on appendices succeeds. */
public final class AppendixExercises {

    private AppendixExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "openBudgetDecisionImport",
                new Exercise(
                        TestCaller.FINANCE,
                        () -> Call.of(
                                "/v1/budget-decision-imports", AppendixFixture.paper("ASSIGNMENT", Fixtures.number()))),
                "listBudgetDecisionImports",
                new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/budget-decision-imports")),
                "getBudgetDecisionImport",
                new Exercise(TestCaller.FINANCE, () -> Call.of(opened())),
                "bringAppendix",
                new Exercise(TestCaller.FINANCE, () -> Call.of(opened() + "/file", file())
                        .ifMatch("\"0\"")),
                "listBudgetDecisionImportErrors",
                new Exercise(TestCaller.FINANCE, () -> Call.of(opened() + "/errors")),
                "confirmBudgetDecisionImport",
                new Exercise(TestCaller.FINANCE, () -> {
                    named();
                    return Call.of(AppendixFixture.checked() + "/confirmation").ifMatch("\"1\"");
                }),
                "getBudgetDecisionAppendix",
                new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/budget-decisions/" + decided() + "/appendix")));
    }

    private static String opened() {
        return AppendixFixture.opened("ASSIGNMENT", Fixtures.number());
    }

    private static String file() {
        return new String(AppendixFixture.of5988(), StandardCharsets.ISO_8859_1);
    }

    private static void named() {
        TestDatabase.execute("delete from unit_name_copies");
        AppendixFixture.names();
    }

    private static String decided() {
        return Fixtures.post(
                        "/v1/budget-decisions",
                        Fixtures.decision(
                                Fixtures.number(),
                                Fixtures.line(0, 20, "CENTRAL", "RECURRENT", 466_250_000, Place.LABOUR_OFFICE)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
