package vn.gnbv.household.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.gnbv.household.standard.Classification;
import vn.gnbv.household.standard.PovertyClass;

/** An assessment as it is shown, with the reasons for its class. */
record AssessmentView(
        UUID id,
        int version,
        UUID householdId,
        UUID roundId,
        LocalDate assessedOn,
        int pointsA,
        int pointsB,
        List<String> deprivations,
        @JsonProperty("class") PovertyClass povertyClass,
        Classification explanation) {

    /** An assessment is never changed, so it has one version. */
    static final int VERSION = 0;

    static AssessmentView of(Assessment assessment, Classification explanation) {
        return new AssessmentView(
                assessment.id,
                VERSION,
                assessment.householdId,
                assessment.roundId,
                assessment.assessedOn,
                assessment.pointsA,
                assessment.pointsB,
                explanation.pointsB().indicators().stream()
                        .filter(Classification.Scored::deprived)
                        .map(Classification.Scored::code)
                        .toList(),
                assessment.povertyClass,
                explanation);
    }
}
