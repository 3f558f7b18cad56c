package vn.gnbv.household.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.form.Answer;
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
        Classification explanation,

        @Schema(description = "The same household under the further standards of its round.")
        List<Classification> others,

        @Nullable @Schema(description = "The form that was asked; null where the points were added up on paper.")
        UUID formId,

        @Nullable List<Answer> answers) {

    /** An assessment is never changed, so it has one version. */
    static final int VERSION = 0;

    /** @param explanations under the round's standard first, then under its further ones */
    static AssessmentView of(Assessment assessment, List<Classification> explanations, @Nullable List<Answer> answers) {
        var explanation = explanations.getFirst();
        return new AssessmentView(
                assessment.id,
                VERSION,
                assessment.householdId,
                assessment.roundId,
                assessment.assessedOn,
                assessment.pointsA,
                assessment.pointsB,
                explanation.deprivations(),
                assessment.povertyClass,
                explanation,
                List.copyOf(explanations.subList(1, explanations.size())),
                assessment.formId,
                answers);
    }
}
