package vn.gnbv.budget;

import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.adjustment;
import static vn.gnbv.budget.Fixtures.decision;
import static vn.gnbv.budget.Fixtures.disbursement;
import static vn.gnbv.budget.Fixtures.line;
import static vn.gnbv.budget.Fixtures.location;
import static vn.gnbv.budget.Fixtures.number;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import vn.gnbv.budget.appendix.AppendixExercises;
import vn.gnbv.budget.contribution.ContributionExercises;
import vn.gnbv.budget.counterpart.CounterpartExercises;
import vn.gnbv.budget.credit.CreditExercises;
import vn.gnbv.budget.estimate.EstimateExercises;
import vn.gnbv.budget.treasury.TreasuryExercises;
import vn.gnbv.budget.workitem.WorkItemExercises;
import vn.gnbv.platform.testing.ApiContract;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.PlatformExercises;
import vn.gnbv.platform.testing.TestCaller;

@QuarkusTest
class ApiContractTest extends ApiContract {

    @Override
    protected void prepareDirectory() {
        Fixtures.directory();
    }

    @Override
    protected Map<String, Exercise> exercises() {
        var exercises = new HashMap<>(PlatformExercises.all());
        exercises.put("recordBudgetDecision", finance(() -> Call.of("/v1/budget-decisions", aDecision())));
        exercises.put("listBudgetDecisions", finance(() -> Call.of("/v1/budget-decisions")));
        exercises.put("getBudgetDecision", finance(() -> Call.of(location("/v1/budget-decisions", aDecision()))));
        exercises.put("listBudgetLines", finance(() -> Call.of("/v1/budget-lines")));
        exercises.put("getBudgetLine", finance(() -> Call.of("/v1/budget-lines/" + aLine(20, 100))));
        exercises.put(
                "listBudgetLineEntries", finance(() -> Call.of("/v1/budget-lines/" + aLine(20, 100) + "/entries")));
        exercises.put(
                "reconcileBudgetLine",
                finance(() -> Call.of("/v1/budget-lines/" + aLine(20, 100) + "/reconciliation")));
        exercises.put("recordAdjustment", finance(() -> Call.of("/v1/adjustments", anAdjustment())));
        exercises.put("listAdjustments", finance(() -> Call.of("/v1/adjustments")));
        exercises.put("getAdjustment", finance(() -> Call.of(location("/v1/adjustments", anAdjustment()))));
        exercises.put("recordDisbursement", finance(() -> Call.of("/v1/disbursements", aDisbursement())));
        exercises.put("listDisbursements", finance(() -> Call.of("/v1/disbursements")));
        exercises.put("getDisbursement", finance(() -> Call.of(location("/v1/disbursements", aDisbursement()))));
        exercises.put("getBudgetSummary", finance(() -> Call.of("/v1/budget-summaries?planId=" + Fixtures.aPlan())));
        exercises.putAll(ExecutionExercises.all());
        exercises.putAll(YearExercises.all());
        exercises.putAll(AttachmentExercises.all());
        exercises.putAll(SummaryExercises.all());
        exercises.putAll(AppendixExercises.all());
        exercises.putAll(TreasuryExercises.all());
        exercises.putAll(WorkItemExercises.all());
        exercises.putAll(ContributionExercises.all());
        exercises.putAll(CreditExercises.all());
        exercises.putAll(CounterpartExercises.all());
        exercises.putAll(EstimateExercises.all());
        return exercises;
    }

    private static Exercise finance(java.util.function.Supplier<Call> call) {
        return new Exercise(TestCaller.FINANCE, call);
    }

    private static String aDecision() {
        return decision(number(), line(0, 20, "CENTRAL", "RECURRENT", 100));
    }

    private static String anAdjustment() {
        return adjustment(number(), aLine(41, 100), aLine(43, 100), 40);
    }

    private static String aDisbursement() {
        return disbursement(aLine(20, 100), 60);
    }
}
