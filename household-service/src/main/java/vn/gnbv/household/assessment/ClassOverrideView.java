package vn.gnbv.household.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;

/** An override as it is shown. */
record ClassOverrideView(
        UUID id,
        int version,
        UUID assessmentId,
        @JsonProperty("class") PovertyClass povertyClass,
        String reason,
        String proposedBy,
        Instant proposedAt,
        OverrideState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote) {

    static ClassOverrideView of(ClassOverride override) {
        return new ClassOverrideView(
                override.id,
                override.version,
                override.assessmentId,
                override.povertyClass,
                override.reason,
                override.proposedBy,
                override.proposedAt,
                override.state,
                override.decidedBy,
                override.decidedAt,
                override.decisionNote);
    }
}
