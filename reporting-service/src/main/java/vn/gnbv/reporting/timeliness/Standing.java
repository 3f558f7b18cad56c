package vn.gnbv.reporting.timeliness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one report stands on a day. */
@Schema(name = "ReportStanding")
public record Standing(
        UUID obligationId,
        @Nullable String regimeName,
        String periodLabel,
        UUID reporterOrganisationId,
        String reporterName,

        @Schema(description = "Whom the paper names, when it has come from another.") @Nullable
        UUID cameFromOrganisationId,

        UUID receiverOrganisationId,
        String receiverName,

        @Schema(description = "The last good day, that of a correction where it was sent back; null: never overdue.")
        @Nullable
        LocalDate dueDate,

        @Schema(description = "ON_TIME, LATE, MISSING, PENDING or UNDATED.")
        String standing,

        @Schema(description = "Days after the last good day.") @Nullable
        Integer daysLate,

        @Nullable UUID reportId,
        @Nullable String reportState,
        @Nullable String returnReason) {

    static Standing of(ResultSet row) throws SQLException {
        var reporter = row.getObject("reporter_organisation_id", UUID.class);
        var named = row.getObject("named_reporter_organisation_id", UUID.class);
        var receiver = row.getObject("receiver_organisation_id", UUID.class);
        return new Standing(
                row.getObject("id", UUID.class),
                row.getString("regime_name"),
                row.getString("period_label"),
                reporter,
                named(row.getString("reporter_name"), reporter.toString()),
                named.equals(reporter) ? null : named,
                receiver,
                named(row.getString("receiver_name"), receiver.toString()),
                row.getObject("due_date", LocalDate.class),
                row.getString("standing"),
                row.getObject("days_late", Integer.class),
                row.getObject("report_id", UUID.class),
                row.getString("report_state"),
                row.getString("return_reason"));
    }

    private static String named(@Nullable String name, String otherwise) {
        return name == null ? otherwise : name;
    }
}
