package vn.gnbv.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.reporting.figure.Figure;
import vn.gnbv.reporting.obligation.Timeliness;

/** The whole state of a report, as {@code gnbv.report} carries it once it is accepted; until then it is only audited. */
record ReportChanged(
        UUID id,
        int version,
        Change change,
        UUID obligationId,
        UUID regimeId,
        String periodKey,
        UUID reporterOrganisationId,
        UUID unitId,
        String formCode,
        int formVersion,
        int supplement,
        int edition,
        @Nullable Instant acceptedAt,
        @Nullable Timeliness timeliness,
        boolean enteredLater,
        List<Value> values) {

    static final String TYPE = "vn.gnbv.report.v1";

    /** What happened to it. */
    enum Change {
        CREATED,
        VALUES_ENTERED,
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }

    /** One indicator of it. */
    record Value(
            String indicator,
            @Nullable BigDecimal value,
            String unit,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Figure.Status status) {}

    static AggregateChange of(Report report, Change change, List<ReportValue> values) {
        var state = new ReportChanged(
                report.id,
                report.version,
                change,
                report.obligationId,
                report.regimeId,
                report.periodKey,
                report.reporterOrganisationId,
                report.unitId,
                report.formCode,
                report.formVersion,
                report.supplement,
                report.edition,
                report.acceptedAt,
                report.timeliness,
                report.paperDate != null,
                values.stream()
                        .map(v -> new Value(
                                v.indicator(), v.value(), v.unit(), v.numerator(), v.denominator(), v.status()))
                        .toList());
        var topic = change == Change.ACCEPTED ? "gnbv.report" : null;
        return new AggregateChange(topic, TYPE, report.id, report.version, state, null, Ids.next(), null);
    }
}
