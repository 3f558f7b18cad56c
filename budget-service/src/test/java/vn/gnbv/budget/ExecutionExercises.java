package vn.gnbv.budget;

import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.advance;
import static vn.gnbv.budget.Fixtures.commitment;
import static vn.gnbv.budget.Fixtures.disbursement;
import static vn.gnbv.budget.Fixtures.giveBack;
import static vn.gnbv.budget.Fixtures.location;
import static vn.gnbv.budget.Fixtures.takeBack;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;

/** How what is done with the money of a line is exercised. */
final class ExecutionExercises {

    private ExecutionExercises() {}

    static Map<String, Exercise> all() {
        var all = new HashMap<String, Supplier<Call>>();
        all.put("recordCommitment", () -> Call.of("/v1/commitments", commitment(aLine(20, 100), 60)));
        all.put("listCommitments", () -> Call.of("/v1/commitments"));
        all.put("getCommitment", () -> Call.of(aCommitment()));
        all.put("releaseCommitment", () -> Call.of(aCommitment() + "/releases", giveBack(10)));
        all.put("recordAdvance", () -> Call.of("/v1/advances", advance(aLine(20, 100), 60)));
        all.put("listAdvances", () -> Call.of("/v1/advances"));
        all.put("getAdvance", () -> Call.of(anAdvance()));
        all.put("returnAdvance", () -> Call.of(anAdvance() + "/returns", giveBack(10)));
        all.put("recoverDisbursement", () -> Call.of(aPayment() + "/recoveries", takeBack("REFUND", 10)));
        all.put("listRecoveries", () -> Call.of("/v1/recoveries"));
        all.put("getRecovery", () -> Call.of(location(aPayment() + "/recoveries", takeBack("REVERSAL", 60))));
        all.put("getPaymentPlan", () -> Call.of("/v1/budget-lines/" + aLine(20, 100) + "/payment-plan"));
        all.put("statePaymentPlan", () -> Call.of("/v1/budget-lines/" + aLine(20, 100) + "/payment-plan", """
                                {"months": [{"month": "2024-05-01", "amountVnd": 60}]}""")
                .ifMatch("\"0\""));
        var exercises = new HashMap<String, Exercise>();
        all.forEach((id, call) -> exercises.put(id, new Exercise(TestCaller.FINANCE, call)));
        return exercises;
    }

    private static String aCommitment() {
        return location("/v1/commitments", commitment(aLine(20, 100), 60));
    }

    private static String anAdvance() {
        return location("/v1/advances", advance(aLine(20, 100), 60));
    }

    private static String aPayment() {
        return location("/v1/disbursements", disbursement(aLine(20, 100), 60));
    }
}
