package vn.gnbv.reporting.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.reporting.regime.Deadline;
import vn.gnbv.reporting.regime.Regime;

/** A request as its requester sees it; its obligations are listed under {@code regimeId} = its id. */
@Schema(name = "ReportRequest")
public record ReportRequestView(
        UUID id,
        int version,
        String title,
        String reason,
        UUID programmeId,
        @Nullable Integer year,
        String formCode,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable LocalDate dataCutOff,

        @Schema(description = "Null where no day is stated: never overdue then.") @Nullable
        Deadline deadline,

        String periodKey,
        List<UUID> reporterOrganisationIds,
        ReportRequest.State state,
        Instant createdAt) {

    static ReportRequestView of(ReportRequest request) {
        var period = request.period();
        return new ReportRequestView(
                request.id,
                request.version,
                request.regime.name(),
                request.reason,
                request.regime.programmeId(),
                request.regime.year(),
                request.regime.formCode(),
                period.periodFrom(),
                period.periodTo(),
                period.dataCutOff(),
                period.deadline(),
                period.key(),
                request.regime.reporters().stream()
                        .map(Regime.Reporter::organisationId)
                        .toList(),
                request.state,
                request.createdAt);
    }
}
