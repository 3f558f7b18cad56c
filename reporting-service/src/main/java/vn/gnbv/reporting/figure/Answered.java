package vn.gnbv.reporting.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known already of something that is asked for again: published figures, and reports that state it. */
@Schema(name = "Answered")
record Answered(boolean answered, List<PublishedFigure> published, List<Reported> reported) {

    /** An accepted report that states it. */
    @Schema(name = "AnsweredByReport")
    record Reported(
            UUID reportId,
            UUID organisationId,
            String formCode,
            String periodKey,

            @Schema(description = "The day until which it counts; null where nobody has said.") @Nullable
            LocalDate until,

            BigDecimal value,
            String status,
            Instant acceptedAt) {}
}
