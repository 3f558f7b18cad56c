package vn.gnbv.reporting.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a period is closed, since when, and whose report was let in all the same (<i>khóa kỳ báo cáo</i>). */
@Schema(name = "PeriodClosing")
record PeriodClosingView(
        UUID id,
        int version,
        UUID regimeId,
        String periodKey,
        UUID receiverOrganisationId,
        @Nullable String note,
        Instant closedAt,
        String closedBy,
        List<Exception> exceptions) {

    /** One report that is taken after the closing, until a day. */
    @Schema(name = "PeriodException")
    record Exception(UUID id, UUID obligationId, LocalDate until, String reason, Instant openedAt, String openedBy) {}

    /** An exception is one more: the closing itself never changes. */
    PeriodClosingView with(List<Exception> opened) {
        return new PeriodClosingView(
                id, opened.size(), regimeId, periodKey, receiverOrganisationId, note, closedAt, closedBy, opened);
    }
}
