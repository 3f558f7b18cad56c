package vn.gnbv.budget;

import static vn.gnbv.budget.Fixtures.PDF;
import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.adjustment;
import static vn.gnbv.budget.Fixtures.attach;
import static vn.gnbv.budget.Fixtures.cancellation;
import static vn.gnbv.budget.Fixtures.file;
import static vn.gnbv.budget.Fixtures.location;
import static vn.gnbv.budget.Fixtures.number;

import java.util.Map;
import java.util.function.Supplier;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;

/** How files of papers are exercised. */
final class AttachmentExercises {

    private AttachmentExercises() {}

    static Map<String, Exercise> all() {
        return Map.of(
                "attachToDecision",
                finance(() -> Call.of(aDecision() + file(), PDF).ifMatch("\"0\"")),
                "getDecisionAttachment",
                finance(() -> Call.of(attach(aDecision()))),
                "attachToAdjustment",
                finance(() -> Call.of(anAdjustment() + file(), PDF).ifMatch("\"0\"")),
                "getAdjustmentAttachment",
                finance(() -> Call.of(attach(anAdjustment()))));
    }

    private static Exercise finance(Supplier<Call> call) {
        return new Exercise(TestCaller.FINANCE, call);
    }

    private static String aDecision() {
        return location("/v1/cancellations", cancellation(aLine(20, 100), 60));
    }

    private static String anAdjustment() {
        return location("/v1/adjustments", adjustment(number(), aLine(41, 100), aLine(43, 100), 40));
    }
}
