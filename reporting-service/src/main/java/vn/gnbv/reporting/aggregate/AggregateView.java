package vn.gnbv.reporting.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.reporting.figure.Figure;
import vn.gnbv.reporting.obligation.Timeliness;

/** What the accepted reports of a unit add up to (<i>tổng hợp báo cáo</i>), and who is missing. Never changed once made. */
@Schema(name = "Aggregate")
public record AggregateView(
        UUID id,
        int version,
        UUID regimeId,
        String periodKey,
        UUID unitId,
        UUID receiverOrganisationId,

        @Schema(description = "1 for the first, then one more with each computation anew.")
        int edition,

        List<Figure> values,
        List<Input> inputs,
        List<Missing> missing,
        Instant computedAt,
        String computedBy) {

    /** An accepted report that was counted. */
    @Schema(name = "AggregateInput")
    public record Input(
            UUID organisationId,

            @Schema(description = "Null while the directory does not tell.") @Nullable
            String name,

            UUID obligationId,
            UUID reportId,
            int edition,
            int version,
            Timeliness timeliness) {}

    /** Who owes a report that has not been accepted. */
    @Schema(name = "AggregateMissing")
    public record Missing(
            UUID organisationId,

            @Schema(description = "Null while the directory does not tell.") @Nullable
            String name,

            UUID obligationId,
            @Nullable LocalDate dueDate,

            @Schema(description = "How far its report has come; null when there is none.") @Nullable
            String reportState) {}
}
