package vn.gnbv.reporting.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers for as the figure of a unit and a period (<i>số liệu công bố</i>). It never changes; what is put
 * right is its next version.
 */
@Schema(name = "PublishedFigure")
record PublishedFigure(
        UUID id,
        int version,
        String indicator,
        UUID unitId,

        @Schema(description = "The version of the unit that was known then; null while the directory does not tell.")
        @Nullable
        Integer unitVersion,

        LocalDate periodFrom,
        LocalDate periodTo,
        String measureUnit,
        BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        PublishedStatus status,
        FigureSource source,

        @Schema(description = "Why it differs from the version before.") @Nullable
        String reason,

        String recordedBy,
        Instant recordedAt) {}
