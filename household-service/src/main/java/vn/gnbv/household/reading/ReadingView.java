package vn.gnbv.household.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody has read personal data of households. */
@Schema(name = "Reading")
record ReadingView(
        UUID id,
        Instant readAt,

        @Schema(description = "Who: the subject of the token.")
        String actor,

        @Nullable UUID area,

        @Schema(description = "From where: client application and network address.") @Nullable
        String origin,

        Matter matter,

        @Schema(description = "Which of the matter's shapes, such as the kind of paper.") @Nullable
        String detail,

        @Schema(description = "The household, or what was asked for: a round, a decision, a recipient and the like.")
        @Nullable
        UUID subjectId,

        @Schema(description = "Whose households were asked for; null for the reader's whole area.") @Nullable
        UUID unitId,

        @Schema(description = "How many were read; null where they were only counted while they left.") @Nullable
        Integer households,

        @Schema(description = "Which, of a page of a list.") @Nullable
        List<UUID> householdIds) {}
