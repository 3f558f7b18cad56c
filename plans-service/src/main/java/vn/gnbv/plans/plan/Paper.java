package vn.gnbv.plans.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/**
 * What makes a plan, or its amendment, a paper: number, date and signer (Decree 30/2020/NĐ-CP).
 *
 * @param sample names of the fields that hold placeholders
 * @param documentId the paper itself, where it is entered
 */
record Paper(
        @Nullable String number,
        @Nullable Boolean numberUnknown,
        LocalDate issuedOn,
        @Nullable DatePrecision issuedOnPrecision,
        @Nullable Signer signer,
        @Nullable List<String> sample,
        @Nullable UUID documentId) {

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

    /** All that keeps the paper from being issued. */
    Refusals refusals(List<LegalBasis> bases, LocalDate today) {
        var refusals = new Refusals();
        refusals.addIf(precision().earliest(issuedOn).isAfter(today), "/issuedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(signer == null, "/signer", PlansProblems.SIGNER_MISSING);
        refusals.addIf(number == null && !isNumberUnknown(), "/number", PlansProblems.NUMBER_MISSING);
        refusals.addIf(number != null && isNumberUnknown(), "/numberUnknown", PlansProblems.NUMBER_CONTRADICTED);
        for (var basis : bases) {
            refusals.addIf(basis.isAfter(latest()), "/issuedOn", PlansProblems.BASIS_AFTER_ISSUE, basis.number());
        }
        return refusals;
    }
}
