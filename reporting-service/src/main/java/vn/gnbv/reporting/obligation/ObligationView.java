package vn.gnbv.reporting.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.time.DueKind;
import vn.gnbv.platform.time.LegalTime;

/** An obligation as it is shown to the reporter and the receiver. */
@Schema(name = "Obligation")
public record ObligationView(
        UUID id,
        int version,
        UUID regimeId,
        String periodKey,
        String periodLabel,
        @Nullable UUID planId,

        @Schema(description = "The legal document that asks for it, where no plan does.") @Nullable
        UUID documentId,

        @Schema(description = "The ad hoc request that asks for it.") @Nullable
        UUID requestId,

        @Schema(description = "Edition of the plan that states the present due date.") @Nullable
        Integer edition,

        @Schema(description = "Edition that stated the date before; null when it has not moved.") @Nullable
        Integer previousEdition,

        UUID programmeId,
        int year,

        @Schema(description = "The first day that is reported on; null where the paper does not say.") @Nullable
        LocalDate periodFrom,

        @Nullable LocalDate periodTo,

        @Schema(description = "Up to when the data count.") @Nullable
        LocalDate dataCutOff,

        @Schema(description = "Whom the paper names; who owes it now may have come after.")
        UUID namedReporterOrganisationId,

        UUID reporterOrganisationId,
        UUID receiverOrganisationId,

        @Schema(description = "By way of whom the report goes.") @Nullable
        UUID viaOrganisationId,

        @Schema(description = "To whom the same report goes besides.")
        List<UUID> alsoToOrganisationIds,

        @Schema(description = "Since when nobody knows who comes after the reporter: stated in the directory.")
        @Nullable
        LocalDate reporterUnknownSince,

        @Nullable LocalDate receiverUnknownSince,

        @Schema(description = "The obligation that it has become one with, since the organisations became one.")
        @Nullable
        UUID mergedIntoId,

        UUID unitId,
        String formCode,

        @Schema(
                description = "The day that is stated, read with dueKind, as in every work item; null without a day.",
                examples = "2024-11-10")
        @Nullable
        LocalDate dueOn,

        @Schema(description = "BEFORE: the day itself is too late; BY: it is the last good one.", examples = "BEFORE")
        @Nullable
        DueKind dueKind,

        @Schema(
                description = "The last good day, as in every work item; null without a day: never overdue then.",
                examples = "2024-11-09")
        @Nullable
        LocalDate lastDay,

        @Schema(description = "The same as dueKind.", deprecated = true) @Nullable
        DueKind deadlineKind,

        @Schema(description = "The same as lastDay, as reports and events name it.", examples = "2024-11-09") @Nullable
        LocalDate dueDate,

        @Nullable LocalDate previousDueDate,

        @Schema(description = "24:00 of the last day in the time zone.") @Nullable
        Instant dueAt,

        String timeZone,

        @Schema(description = "The last day as the regime states it, whatever has been extended.") @Nullable
        LocalDate statedDueDate,

        @Schema(description = "Null where nobody has given more time.") @Nullable
        Extension extension,

        @Schema(description = "Opened after its due date.") boolean retrospective,

        Obligation.State state,
        @Nullable Timeliness timeliness,
        Instant openedAt,
        @Nullable Instant fulfilledAt) {

    /** More time (<i>gia hạn</i>): until when, why, and who decided it when. */
    @Schema(name = "ObligationExtension")
    public record Extension(LocalDate until, String reason, String authority, LocalDate decidedOn) {

        static @Nullable Extension of(
                @Nullable LocalDate until,
                @Nullable String reason,
                @Nullable String authority,
                @Nullable LocalDate decidedOn) {
            return until == null || reason == null || authority == null || decidedOn == null
                    ? null
                    : new Extension(until, reason, authority, decidedOn);
        }
    }

    static ObligationView of(Obligation obligation) {
        return new ObligationView(
                obligation.id,
                obligation.version,
                obligation.regimeId,
                obligation.periodKey,
                obligation.periodLabel,
                obligation.planId,
                obligation.documentId,
                obligation.requestId,
                obligation.edition,
                obligation.previousEdition,
                obligation.programmeId,
                obligation.year,
                obligation.periodFrom,
                obligation.periodTo,
                obligation.dataCutOff,
                obligation.namedReporterOrganisationId,
                obligation.reporterOrganisationId,
                obligation.receiverOrganisationId,
                obligation.viaOrganisationId,
                List.copyOf(obligation.alsoToOrganisationIds),
                obligation.reporterUnknownSince,
                obligation.receiverUnknownSince,
                obligation.mergedIntoId,
                obligation.unitId,
                obligation.formCode,
                dueOn(obligation.dueDate, obligation.deadlineKind),
                obligation.deadlineKind,
                obligation.dueDate,
                obligation.deadlineKind,
                obligation.dueDate,
                obligation.previousDueDate,
                endOf(obligation.dueDate),
                LegalTime.ZONE.getId(),
                obligation.statedDueDate,
                Extension.of(
                        obligation.extendedTo,
                        obligation.extensionReason,
                        obligation.extensionAuthority,
                        obligation.extensionDecidedOn),
                obligation.retrospective,
                obligation.state,
                obligation.timeliness,
                obligation.openedAt,
                obligation.fulfilledAt);
    }

    static ObligationView of(ResultSet row) throws SQLException {
        var timeliness = row.getString("timeliness");
        var kind = row.getString("deadline_kind") == null ? null : DueKind.valueOf(row.getString("deadline_kind"));
        var dueDate = row.getObject("due_date", LocalDate.class);
        return new ObligationView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("regime_id", UUID.class),
                row.getString("period_key"),
                row.getString("period_label"),
                row.getObject("plan_id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getObject("edition", Integer.class),
                row.getObject("previous_edition", Integer.class),
                row.getObject("programme_id", UUID.class),
                row.getInt("year"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("data_cut_off", LocalDate.class),
                row.getObject("named_reporter_organisation_id", UUID.class),
                row.getObject("reporter_organisation_id", UUID.class),
                row.getObject("receiver_organisation_id", UUID.class),
                row.getObject("via_organisation_id", UUID.class),
                List.of((UUID[]) row.getArray("also_to_organisation_ids").getArray()),
                row.getObject("reporter_unknown_since", LocalDate.class),
                row.getObject("receiver_unknown_since", LocalDate.class),
                row.getObject("merged_into_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("form_code"),
                dueOn(dueDate, kind),
                kind,
                dueDate,
                kind,
                dueDate,
                row.getObject("previous_due_date", LocalDate.class),
                endOf(dueDate),
                LegalTime.ZONE.getId(),
                row.getObject("stated_due_date", LocalDate.class),
                Extension.of(
                        row.getObject("extended_to", LocalDate.class),
                        row.getString("extension_reason"),
                        row.getString("extension_authority"),
                        row.getObject("extension_decided_on", LocalDate.class)),
                row.getBoolean("retrospective"),
                Obligation.State.valueOf(row.getString("state")),
                timeliness == null ? null : Timeliness.valueOf(timeliness),
                row.getTimestamp("opened_at").toInstant(),
                Database.instant(row, "fulfilled_at"));
    }

    /** The day as the paper states it. */
    private static @Nullable LocalDate dueOn(@Nullable LocalDate lastDay, @Nullable DueKind kind) {
        return lastDay != null && kind == DueKind.BEFORE ? lastDay.plusDays(1) : lastDay;
    }

    private static @Nullable Instant endOf(@Nullable LocalDate dueDate) {
        return dueDate == null ? null : LegalTime.endOf(dueDate);
    }
}
