package vn.gnbv.plans.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.ProblemType;

/**
 * What makes a plan, or its amendment, a paper: number, date and signer (Decree 30/2020/NĐ-CP).
 *
 * @param sample names of the fields that hold placeholders
 */
record Paper(
        @Nullable String number,
        @Nullable Boolean numberUnknown,
        LocalDate issuedOn,
        @Nullable DatePrecision issuedOnPrecision,
        @Nullable Signer signer,
        @Nullable List<String> sample) {

    DatePrecision precision() {
        return issuedOnPrecision == null ? DatePrecision.DAY : issuedOnPrecision;
    }

    LocalDate latest() {
        return precision().latest(issuedOn);
    }

    boolean isNumberUnknown() {
        return Boolean.TRUE.equals(numberUnknown);
    }

    List<String> samples() {
        return sample == null ? List.of() : sample;
    }

    /** All that keeps the paper from being issued; the first names the answer. */
    Refusal refusals(List<LegalBasis> bases) {
        var refusal = new Refusal();
        refusal.addIf(signer == null, "/signer", PlansProblems.SIGNER_MISSING);
        refusal.addIf(number == null && !isNumberUnknown(), "/number", PlansProblems.NUMBER_MISSING);
        refusal.addIf(number != null && isNumberUnknown(), "/numberUnknown", PlansProblems.NUMBER_CONTRADICTED);
        for (var basis : bases) {
            refusal.addIf(basis.isAfter(latest()), "/issuedOn", PlansProblems.BASIS_AFTER_ISSUE, basis.number());
        }
        return refusal;
    }

    /** Collects what is missing, so that one answer tells all of it. */
    static final class Refusal {

        private @Nullable Problem problem;

        void addIf(boolean broken, String pointer, ProblemType rule, Object... arguments) {
            if (broken) {
                problem = (problem == null ? Problem.of(rule, arguments) : problem).at(pointer, rule, arguments);
            }
        }

        void throwIfAny() {
            if (problem != null) {
                throw problem;
            }
        }
    }
}
