package vn.gnbv.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.SigningCapacity;
import vn.gnbv.reporting.obligation.Timeliness;

/** A report as its organisation and the receiver see it. */
@Schema(name = "Report")
public record ReportView(
        UUID id,
        int version,
        UUID obligationId,
        UUID regimeId,
        String periodKey,
        UUID programmeId,
        int year,
        UUID reporterOrganisationId,
        UUID receiverOrganisationId,
        UUID unitId,
        String formCode,
        int formVersion,

        @Schema(description = "0 for the report itself, then one more with each supplement.")
        int supplement,

        @Nullable String supplementReason,

        @Schema(description = "That of its obligation; null where no day is stated.") @Nullable
        LocalDate dueDate,

        Report.State state,

        @Schema(description = "How often it has been submitted.")
        int edition,

        @Schema(description = "Live until it is submitted, then as submitted; absent in lists.") @Nullable
        List<ReportValue> values,

        @Schema(description = "What stands in the way of its submission, and what has changed; only while it is live.")
        @Nullable
        Readiness readiness,

        @Nullable String narrative,

        @Schema(description = "What is told in words, by section of the form.")
        Map<String, String> sections,

        @Schema(description = "Name, or name and office with a comma between.") @Nullable
        String signer,

        @Schema(description = "Null where only the office tells: a deputy signs in place of the head.") @Nullable
        SigningCapacity signedAs,

        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable String returnReason,

        @Schema(description = "New due date given with the return.") @Nullable
        LocalDate newDueDate,

        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        AcceptReport.@Nullable Paper paper,

        @Schema(description = "Entered after the fact, from a paper whose date decides.")
        boolean enteredLater,

        @Nullable String enteredLaterBy,
        @Nullable Timeliness timeliness) {

    public boolean live() {
        return state == Report.State.DRAFT || state == Report.State.RETURNED;
    }

    /** After a change of it. */
    ReportView after(Report changed) {
        return new ReportView(
                id,
                changed.version,
                obligationId,
                regimeId,
                periodKey,
                programmeId,
                year,
                changed.reporterOrganisationId,
                receiverOrganisationId,
                unitId,
                formCode,
                formVersion,
                supplement,
                supplementReason,
                dueDate,
                changed.state,
                changed.edition,
                values,
                readiness,
                changed.narrative,
                Map.copyOf(changed.sections),
                changed.signer,
                changed.signedAs,
                createdAt,
                changed.submittedAt,
                changed.submittedBy,
                returnReason,
                newDueDate,
                acceptedAt,
                acceptedBy,
                paper,
                enteredLater,
                enteredLaterBy,
                timeliness);
    }

    ReportView with(@Nullable List<ReportValue> shown, @Nullable Readiness ready) {
        return new ReportView(
                id,
                version,
                obligationId,
                regimeId,
                periodKey,
                programmeId,
                year,
                reporterOrganisationId,
                receiverOrganisationId,
                unitId,
                formCode,
                formVersion,
                supplement,
                supplementReason,
                dueDate,
                state,
                edition,
                shown,
                ready,
                narrative,
                sections,
                signer,
                signedAs,
                createdAt,
                submittedAt,
                submittedBy,
                returnReason,
                newDueDate,
                acceptedAt,
                acceptedBy,
                paper,
                enteredLater,
                enteredLaterBy,
                timeliness);
    }
}
