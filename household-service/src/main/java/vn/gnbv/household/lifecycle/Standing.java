package vn.gnbv.household.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;

/** What a household is on a day by the decisions until then. */
public record Standing(
        LifecycleStatus status,

        @Schema(description = "What the latest decision recognised it as.")
        PovertyClass povertyClass,

        @Schema(description = "The day of that decision.") LocalDate since,

        @Nullable @Schema(description = "The class that it was when it left both lists; null unless it is not poor.")
        PovertyClass escapedFrom,

        @Nullable @Schema(description = "The day of the decision that recognised the escape.")
        LocalDate escapedOn,

        @Nullable
        @Schema(description = "The last day on which it is newly escaped; null where its standard states no time.")
        LocalDate newlyEscapedUntil,

        UUID recognitionId,
        UUID roundId) {}
