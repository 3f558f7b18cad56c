package vn.gnbv.reporting.aggregate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.reporting.figure.Figure;
import vn.gnbv.reporting.form.Column;
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
        String formCode,
        int formVersion,

        @Schema(description = "1 for the first, then one more with each computation anew.")
        int edition,

        @Schema(description = "The day whose boundaries say what lies in the unit.")
        LocalDate boundariesOn,

        List<Value> values,
        List<Input> inputs,
        List<Missing> missing,

        @Schema(description = "Whether it would be the same if it were computed now.")
        boolean current,

        @Schema(description = "Who has handed in, corrected, or got back a report since.")
        List<UUID> changedOrganisationIds,

        @Schema(description = "Since when its period is closed; it is final then, unless an exception is accepted.")
        @Nullable
        Instant periodClosedAt,

        Instant computedAt,
        String computedBy) {

    /**
     * What an indicator adds up to.
     *
     * @param reports how many reports, or budget lines, it is added up from
     * @param sources the first of them; all of them can be listed
     */
    @Schema(name = "AggregateValue")
    public record Value(
            String indicator,
            String unit,
            @Nullable BigDecimal value,

            @Schema(description = "Of a share.") @Nullable BigDecimal numerator,

            @Schema(description = "Of a share.") @Nullable BigDecimal denominator,

            Figure.Status status,
            int reports,
            List<Figure.Source> sources,

            @Schema(description = "The other columns of the form that add up.")
            List<InColumn> columns,

            @Schema(description = "What others say of the same; the difference is shown, never forced.")
            List<Beside> beside) {}

    /** What another column adds up to. */
    @Schema(name = "AggregateColumnValue")
    public record InColumn(
            Column column,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /**
     * What somebody else says.
     *
     * @param difference what was added up, less this
     */
    @Schema(name = "AggregateBeside")
    public record Beside(By by, BigDecimal value, BigDecimal difference) {

        /** Who says it. */
        @Schema(name = "AggregateBesideBy")
        public enum By {
            /** The unit's own People's Committee, in its accepted report. */
            OWN_REPORT,
            /** The review results and budget lines as they are now. */
            RECORDS
        }
    }

    /** An accepted report. */
    @Schema(name = "AggregateInput")
    public record Input(
            UUID organisationId,

            @Schema(description = "Null while the directory does not tell.") @Nullable
            String name,

            UUID unitId,
            UUID obligationId,
            UUID reportId,
            int edition,
            int version,
            @Nullable Timeliness timeliness,

            @Schema(description = "Whether it was counted, or why not: nothing is counted twice.")
            Standing standing) {}

    /** Whether a report is counted. */
    @Schema(name = "AggregateStanding")
    public enum Standing {
        COUNTED,
        /** Those below it have reported themselves. */
        HIGHER,
        /** The unit that its own has become has reported for the period too. */
        SUCCEEDED
    }

    /** Who owes a report that has not been accepted. */
    @Schema(name = "AggregateMissing")
    public record Missing(
            UUID organisationId,

            @Schema(description = "Null while the directory does not tell.") @Nullable
            String name,

            UUID obligationId,
            @Nullable LocalDate dueDate,

            @Schema(description = "How far its report has come; null when there is none.") @Nullable
            String reportState,

            @Schema(description = "Why it was sent back.") @Nullable
            String returnReason,

            @Schema(description = "By when it is to come again.") @Nullable
            LocalDate newDueDate) {}
}
