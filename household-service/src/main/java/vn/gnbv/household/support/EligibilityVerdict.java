package vn.gnbv.household.support;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody was of those whom a component may support; the better comes first. */
@Schema(description = "UNKNOWN: a fact is missing, so that it is neither granted nor refused.")
enum EligibilityVerdict {
    ELIGIBLE,
    UNKNOWN,
    NOT_ELIGIBLE;

    /** Both are asked for. */
    EligibilityVerdict and(EligibilityVerdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** One is enough. */
    EligibilityVerdict or(EligibilityVerdict other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
