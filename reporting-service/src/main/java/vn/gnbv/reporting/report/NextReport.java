package vn.gnbv.reporting.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.reporting.obligation.ObligationView;

/**
 * The report that somebody owes next, as it would be on this day (<i>báo cáo sắp tới</i>): what is known of it already, what
 * is missing, what has changed.
 */
@Schema(name = "NextReport")
record NextReport(
        ObligationView obligation,

        @Schema(description = "The draft, once it has been begun.") @Nullable
        ReportView report,

        int formVersion,
        List<ReportValue> values,
        @Nullable Readiness readiness) {}
